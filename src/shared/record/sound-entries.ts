import type { IssueId } from '../domain/ids.ts';
import type { IssueRecord, RecordEntry, RecordSeal, UnsignedEntry } from '../domain/record.ts';
import { canonicalBytes, canonicalJson, sha256Hex } from './canonical-json.ts';
import { entrySchema, sealSchema } from './entry-schema.ts';
import { compareEntries } from './order.ts';
import { isSignedBy, personIdOf } from './sign.ts';

/** What is wrong with one entry taken by itself. `changed`: not what was hashed; `forged`: not signed by whom it names. */
export type EntryFault =
  | { readonly kind: 'changed'; readonly why: string }
  | { readonly kind: 'forged'; readonly why: string };

/** Signatures that were found good once. Checking one takes a millisecond, and the same records are read again and again. */
const knownGood = new Set<string>();

/** The entries that are what their author signed for this issue, in their order: what the workflow follows. */
export function soundEntries(record: IssueRecord, issueId: IssueId): readonly RecordEntry[] {
  const found = new Map<string, RecordEntry>();
  for (const entry of record.entries) {
    const isKnown = typeof entry === 'object' && entry !== null && soundFor.get(entry) === issueId;
    if (!isKnown && entryFault(entry, issueId) !== null) continue;
    soundFor.set(entry, issueId);
    found.set(entry.hash, entry);
  }
  return [...found.values()].sort(compareEntries);
}

/** Entries are never changed in place: one that was sound as this very object is sound. */
const soundFor = new WeakMap<RecordEntry, IssueId>();

/** A signature to be checked by whoever can do it faster, and what to tell when it is good. */
export interface SignatureToCheck {
  readonly bytes: Uint8Array;
  readonly signature: string;
  readonly publicKey: string;
  readonly isGood: () => void;
}

/** The signatures of a record that were not checked yet. */
export function signaturesToCheck({ entries }: IssueRecord): readonly SignatureToCheck[] {
  return entries.flatMap((entry) => {
    if (!entrySchema.safeParse(entry).success) return [];
    const { hash: _hash, signature, ...unsigned } = entry;
    const bytes = bytesOf(unsigned);
    if (bytes === null) return [];
    const { publicKey } = unsigned;
    const key = goodKey(bytes, signature, publicKey);
    return knownGood.has(key) ? [] : [{ bytes, signature, publicKey, isGood: () => void knownGood.add(key) }];
  });
}

/** What is wrong with an entry by itself; null where it is what its author signed for this issue. */
export function entryFault(entry: RecordEntry, issueId: IssueId): EntryFault | null {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return { kind: 'changed', why: `at “${first?.path.join('.') ?? ''}”: ${first?.message ?? 'not as expected'}` };
  }
  const { hash, signature, ...unsigned } = entry;
  const bytes = bytesOf(unsigned);
  if (bytes === null || sha256Hex(bytes) !== hash)
    return { kind: 'changed', why: 'its hash is not that of what it says' };
  if (unsigned.issueId !== issueId) return { kind: 'forged', why: 'it was signed for another issue' };
  if (personIdOf(unsigned.publicKey) !== unsigned.by)
    return { kind: 'forged', why: 'its key is not that of the person it names' };
  if (!isGood(bytes, signature, unsigned.publicKey))
    return { kind: 'forged', why: 'its signature was not made by the person it names' };
  return null;
}

/** True where a seal is what its author signed for this issue. */
export function isSoundSeal(seal: RecordSeal, issueId: IssueId): boolean {
  if (!sealSchema.safeParse(seal).success) return false;
  const { signature, ...unsigned } = seal;
  return (
    unsigned.issueId === issueId &&
    personIdOf(unsigned.publicKey) === unsigned.by &&
    isGood(canonicalBytes(unsigned), signature, unsigned.publicKey)
  );
}

function bytesOf(unsigned: UnsignedEntry): Uint8Array | null {
  try {
    return canonicalBytes(unsigned);
  } catch {
    return null;
  }
}

function isGood(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  const key = goodKey(bytes, signature, publicKey);
  if (knownGood.has(key)) return true;
  const good = isSignedBy(bytes, signature, publicKey);
  if (good) knownGood.add(key);
  return good;
}

const goodKey = (bytes: Uint8Array, signature: string, publicKey: string): string =>
  canonicalJson([sha256Hex(bytes), signature, publicKey]);
