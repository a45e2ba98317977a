import { ancestorsOf } from '../domain/ancestors-of.ts';
import type { IssueId } from '../domain/ids.ts';
import type { IssueRecord, RecordEntry } from '../domain/record.ts';
import { describeEntry } from './describe-entry.ts';

import { compareEntries } from './order.ts';
import { entryFault, isSoundSeal } from './sound-entries.ts';

export const RECORD_FAULTS = ['changed', 'forged', 'removed', 'reordered', 'duplicated', 'unsealed'] as const;
/** `removed`: an entry that another names, or that its author sealed, is not there. `unsealed`: its author's seal is not there. */
export type RecordFault = (typeof RECORD_FAULTS)[number];

/** The first thing that is wrong with a record. */
export interface RecordProblem {
  readonly kind: RecordFault;
  /** The entry's place in the record, from 1; of a removed one, where it stood. */
  readonly number: number;
  /** As the entry says, or as others name it. */
  readonly hash: string;
  /** Who made it; empty where that went with it. */
  readonly who: string;
  /** What it decided, in words; empty where that went with it. */
  readonly what: string;
  /** The whole finding in one sentence. */
  readonly message: string;
}

export type RecordVerdict =
  | { readonly ok: true; readonly entries: readonly RecordEntry[] }
  | { readonly ok: false; readonly problem: RecordProblem };

/**
 * Checks a whole record: each entry against its hash and signature, that it stands where it belongs and on what it names, and
 * that the last ones which their authors sealed are there. Nothing in the record is believed before it was checked.
 */
export function verifyRecord(record: IssueRecord, issueId: IssueId): RecordVerdict {
  const problem = entryProblem(record, issueId) ?? sealProblem(record, issueId);
  return problem === null ? { ok: true, entries: record.entries } : { ok: false, problem };
}

function entryProblem({ entries }: IssueRecord, issueId: IssueId): RecordProblem | null {
  const places = new Map<unknown, number>();
  entries.forEach((entry, index) => {
    if (!places.has(entry?.hash)) places.set(entry?.hash, index);
  });
  for (const [index, entry] of entries.entries()) {
    const fault = entryFault(entry, issueId);
    if (fault !== null) return about(fault.kind, index + 1, entry, fault.why);
    if (places.get(entry.hash) !== index)
      return about('duplicated', index + 1, entry, `it is entry ${(places.get(entry.hash) ?? 0) + 1} again`);
    const missing = entry.previous.find((hash) => !places.has(hash));
    if (missing !== undefined) {
      const after = `entry ${index + 1} (${describeEntry(entry)}) was made after it`;
      return gone(index + 1, missing, `it is not there, but ${after}`);
    }
    const late = entry.previous.find((hash) => (places.get(hash) ?? 0) > index);
    if (late !== undefined) return about('reordered', index + 1, entry, 'it stands before one that it was made after');
    const below = Math.max(0, ...entry.previous.map((hash) => entries[places.get(hash) ?? 0]?.height ?? 0));
    const isLinked = new Set(entry.previous).size === entry.previous.length && isSorted(entry.previous);
    if (entry.height !== below + 1 || !isLinked)
      return about('changed', index + 1, entry, 'it does not fit on the entries that it names');
    const before = entries[index - 1];
    if (before !== undefined && compareEntries(before, entry) > 0)
      return about('reordered', index + 1, entry, `it belongs before entry ${index}`);
  }
  return null;
}

function sealProblem({ entries, seals }: IssueRecord, issueId: IssueId): RecordProblem | null {
  const byHash = new Map(entries.map((entry, index) => [entry.hash, { entry, number: index + 1 }]));
  for (const seal of seals) {
    if (!isSoundSeal(seal, issueId)) {
      const named = byHash.get(seal?.last);
      if (named === undefined)
        return gone(entries.length + 1, String(seal?.last), 'a seal on it is not what its author signed');
      return about('unsealed', named.number, named.entry, 'the seal on it is not what its author signed');
    }
    if (!byHash.has(seal.last))
      return gone(
        entries.length + 1,
        seal.last,
        `its author (${nameOf(entries, seal.by)}) sealed it as the last of theirs`,
      );
  }
  const lasts = lastOfEach(entries);
  for (const [index, entry] of entries.entries()) {
    if (!lasts.has(entry.hash)) continue;
    const seal = seals.find(({ by, last }) => by === entry.by && last === entry.hash);
    if (seal === undefined)
      return about('unsealed', index + 1, entry, 'it is the last of its author’s, but no seal of theirs says so');
    const before = ancestorsOf(entries, entry.hash);
    const count = entries.filter(({ by, hash }) => by === entry.by && before.has(hash)).length;
    if (seal.count !== count)
      return about(
        'unsealed',
        index + 1,
        entry,
        `its author sealed ${seal.count} entries up to it, and there are ${count}`,
      );
  }
  return null;
}

/** Entries behind which their author has no other; several of one author where copies of the record had parted. */
function lastOfEach(entries: readonly RecordEntry[]): ReadonlySet<string> {
  const covered = new Map<string, Set<string>>();
  const lasts = new Set<string>();
  for (const { by, hash } of [...entries].reverse()) {
    const known = covered.get(by) ?? new Set();
    if (known.has(hash)) continue;
    lasts.add(hash);
    covered.set(by, new Set([...known, ...ancestorsOf(entries, hash)]));
  }
  return lasts;
}

const isSorted = (hashes: readonly string[]): boolean =>
  hashes.every((hash, index) => index === 0 || (hashes[index - 1] ?? '') < hash);

const nameOf = (entries: readonly RecordEntry[], by: string): string =>
  entries.findLast((entry) => entry.by === by)?.name ?? by;

const WORDS: Readonly<Record<RecordFault, string>> = {
  changed: 'was changed',
  forged: 'is forged',
  removed: 'was removed',
  reordered: 'was moved',
  duplicated: 'stands there twice',
  unsealed: 'is not sealed',
};

function about(kind: RecordFault, number: number, entry: RecordEntry, why: string): RecordProblem {
  const hash = typeof entry?.hash === 'string' ? entry.hash : '';
  const what = describeEntry(entry);
  const who = typeof entry?.name === 'string' ? entry.name : '';
  return { kind, number, hash, who, what, message: `entry ${number} (${what}; ${hash}) ${WORDS[kind]}: ${why}` };
}

function gone(number: number, hash: string, why: string): RecordProblem {
  return { kind: 'removed', number, hash, who: '', what: '', message: `entry ${number} (${hash}) was removed: ${why}` };
}
