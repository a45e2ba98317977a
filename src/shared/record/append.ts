import type { IssueId, PersonId } from '../domain/ids.ts';
import type {
  IssueRecord,
  RecordAction,
  RecordEntry,
  RecordSeal,
  UnsignedEntry,
  UnsignedSeal,
} from '../domain/record.ts';
import { canonicalBytes, sha256Hex } from './canonical-json.ts';
import { entrySchema } from './entry-schema.ts';
import { compareEntries, headsOf } from './order.ts';
import { personIdOf, signBytes } from './sign.ts';
import { wellFormed, wellFormedValue } from './well-formed.ts';

/** Somebody who can sign. The window's asks the main process, which has the key. */
export interface Signer {
  readonly id: PersonId;
  readonly name: string;
  readonly publicKey: string;
  /** Signs the canonical bytes of what is given; rejects what is neither an entry nor a seal of this person. */
  readonly sign: (content: UnsignedEntry | UnsignedSeal) => Promise<string>;
}

/** What a new decision adds to a record, and which seals it takes the place of. */
export interface Appended {
  readonly entry: RecordEntry;
  readonly seal: RecordSeal;
  readonly record: IssueRecord;
}

/** Writes a decision on all that a record holds. `at` is an instant in UTC with milliseconds. */
export async function appendEntry(
  record: IssueRecord,
  issueId: IssueId,
  action: RecordAction,
  signer: Signer,
  at: string,
): Promise<Appended> {
  const { id: by, name, publicKey } = signer;
  // What has no shape of an entry cannot be stood on; verifying names it.
  const known = record.entries.filter((entry) => entrySchema.safeParse(entry).success);
  const previous = headsOf(known);
  const height = 1 + Math.max(0, ...known.map((entry) => entry.height));
  const unsigned: UnsignedEntry = {
    format: 'digest-desk/decision',
    version: 1,
    issueId,
    height,
    previous,
    by,
    name: wellFormed(name),
    publicKey,
    at,
    action: wellFormedValue(action),
  };
  const entry: RecordEntry = {
    ...unsigned,
    hash: sha256Hex(canonicalBytes(unsigned)),
    signature: await signer.sign(unsigned),
  };
  const entries = [...record.entries, entry].sort(compareEntries);
  const unsignedSeal: UnsignedSeal = {
    format: 'digest-desk/seal',
    version: 1,
    issueId,
    by,
    publicKey,
    // The entry stands on every head, so all that this person has written lies before it.
    count: entries.filter((each) => each.by === by).length,
    last: entry.hash,
  };
  const seal: RecordSeal = { ...unsignedSeal, signature: await signer.sign(unsignedSeal) };
  return { entry, seal, record: { entries, seals: [...record.seals.filter((each) => each.by !== by), seal] } };
}

/** A signer that has the secret key at hand: for the main process and for tests. */
export const signerWith = (name: string, keys: { readonly publicKey: string; readonly secretKey: string }): Signer => ({
  id: personIdOf(keys.publicKey),
  name,
  publicKey: keys.publicKey,
  sign: async (content) => signBytes(canonicalBytes(content), keys.secretKey),
});
