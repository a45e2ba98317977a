import { isEmptyRichText } from '../document/rich-text.ts';
import type { Issue } from './issue.ts';
import { isIssuePart, type PartRef, partsOf } from './part-ref.ts';
import type { PartState } from './part-state.ts';
import type { RecordEntry } from './record.ts';
import type { IssueStateName } from './workflow.ts';

/** A release that stands in the record. */
export interface ReleaseInRecord {
  readonly release: number;
  readonly at: string;
  readonly contentHash: string;
  readonly isWithdrawn: boolean;
  /** True where it puts an earlier one right. */
  readonly isCorrection: boolean;
}

/** Where an issue stands, by its parts and the record. */
export interface IssueState {
  readonly state: IssueStateName;
  readonly releases: readonly ReleaseInRecord[];
  /** Parts with words that are not approved. */
  readonly notApproved: readonly PartRef[];
}

/** Reads an issue's state out of sound entries in their order and the states of its parts. */
export function issueState(
  issue: Pick<Issue, 'developments' | 'lede' | 'inContext' | 'takeaway'>,
  parts: ReadonlyMap<PartRef, Pick<PartState, 'state'>>,
  entries: readonly RecordEntry[],
): IssueState {
  const written = partsOf(issue).filter((part) => hasWords(issue, part));
  const stateOf = (part: PartRef) => parts.get(part)?.state ?? 'draft';
  const notApproved = written.filter((part) => stateOf(part) !== 'approved');
  const releases = releasesIn(entries);
  const standing = standingRelease({ releases });
  const state: IssueStateName =
    standing !== null
      ? standing.isCorrection
        ? 'corrected'
        : 'released'
      : written.length > 0 && notApproved.length === 0
        ? 'approved'
        : written.some((part) => stateOf(part) !== 'draft')
          ? 'in-review'
          : 'drafting';
  return { state, releases, notApproved };
}

/** True where a part has a word, rule or table to review. An empty lede, In Context or takeaway needs no approval. */
export function hasWords(
  issue: Pick<Issue, 'developments' | 'lede' | 'inContext' | 'takeaway'>,
  part: PartRef,
): boolean {
  if (isIssuePart(part)) return !isEmptyRichText(issue[part]);
  const development = issue.developments.find(({ id }) => id === part);
  if (development === undefined) return false;
  const { headline, body, whyThisMatters } = development;
  return headline.trim() !== '' || !isEmptyRichText(body) || !isEmptyRichText(whyThisMatters);
}

/** The release that is out and that nobody has begun to correct: its text stays as it is. Null where there is none. */
export function heldRelease(entries: readonly RecordEntry[]): ReleaseInRecord | null {
  return isCorrecting({ entries }) ? null : standingRelease({ releases: releasesIn(entries) });
}

/** The last release that was not withdrawn; null where none stands. */
export const standingRelease = ({ releases }: Pick<IssueState, 'releases'>): ReleaseInRecord | null =>
  releases.findLast(({ isWithdrawn }) => !isWithdrawn) ?? null;

/** True where a correction was begun and no release has come since. */
export const isCorrecting = ({ entries }: { readonly entries: readonly RecordEntry[] }): boolean =>
  entries.findLastIndex(({ action }) => action.kind === 'corrected') >
  entries.findLastIndex(({ action }) => action.kind === 'released');

function releasesIn(entries: readonly RecordEntry[]): ReleaseInRecord[] {
  const releases: ReleaseInRecord[] = [];
  let isCorrecting = false;
  for (const { action, at } of entries) {
    if (action.kind === 'corrected') isCorrecting = true;
    else if (action.kind === 'released') {
      const { release, contentHash } = action;
      releases.push({ release, at, contentHash, isWithdrawn: false, isCorrection: isCorrecting });
      isCorrecting = false;
    } else if (action.kind === 'release-withdrawn') {
      const index = releases.findLastIndex(({ release }) => release === action.release);
      const found = releases[index];
      if (found !== undefined) releases[index] = { ...found, isWithdrawn: true };
    }
  }
  return releases;
}
