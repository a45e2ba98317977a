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
  const standing = releases.findLast(({ isWithdrawn }) => !isWithdrawn);
  const state: IssueStateName =
    standing !== undefined
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
