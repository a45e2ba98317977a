import type { IssueId, PersonId } from '../domain/ids.ts';
import { ISSUE_PARTS, type PartRef } from '../domain/part-ref.ts';
import type { RecordEntry, RecordSeal, UnsignedEntry, UnsignedSeal } from '../domain/record.ts';
import { z } from '../export/json/zod.ts';

/** Lower-case hexadecimal digits. */
export const hex = (digits: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), `must be ${digits} hexadecimal digits`);
/** An id of ours. */
export const id = <Id extends string>() =>
  z.custom<Id>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value), 'must be letters, digits, - or _');
/** What a person has written. */
export const words = z.string().max(20_000);
/** An instant in UTC with milliseconds. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'must be an instant such as 2026-11-22T10:00:00.000Z');
const part = z.union([z.enum(ISSUE_PARTS), id<PartRef>()]) as z.ZodType<PartRef>;
const content = { contentHash: hex(64), canonicalVersion: z.number().int().positive() };
const count = z.number().int().positive();

const action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sent'), part, to: z.array(id<PersonId>()), asked: words, ...content }),
  z.strictObject({ kind: z.literal('recalled'), part }),
  z.strictObject({ kind: z.literal('approved'), part, ...content }),
  z.strictObject({ kind: z.literal('approval-withdrawn'), part }),
  z.strictObject({ kind: z.literal('returned'), part, reason: words, ...content }),
  z.strictObject({ kind: z.literal('overridden'), findingId: words, reason: words }),
  z.strictObject({ kind: z.literal('released'), release: count, manifestSha256: hex(64).nullable(), ...content }),
  z.strictObject({ kind: z.literal('corrected'), release: count, what: words, why: words, parts: z.array(part) }),
  z.strictObject({ kind: z.literal('release-withdrawn'), release: count, reason: words }),
]);

const unsignedEntry = {
  format: z.literal('digest-desk/decision'),
  version: z.literal(1),
  issueId: id<IssueId>(),
  height: count,
  previous: z.array(hex(64)),
  by: id<PersonId>(),
  name: z.string().max(200),
  publicKey: hex(64),
  at: instant,
  action,
};
const unsignedSeal = {
  format: z.literal('digest-desk/seal'),
  version: z.literal(1),
  issueId: id<IssueId>(),
  by: id<PersonId>(),
  publicKey: hex(64),
  count,
  last: hex(64),
};

// Strict: a member that is not known would be signed and not read.
/** What may be signed as an entry. */
export const unsignedEntrySchema: z.ZodType<UnsignedEntry> = z.strictObject(unsignedEntry);
/** An entry as it stands in a record. */
export const entrySchema: z.ZodType<RecordEntry> = z.strictObject({
  ...unsignedEntry,
  hash: hex(64),
  signature: hex(128),
});
/** What may be signed as a seal. */
export const unsignedSealSchema: z.ZodType<UnsignedSeal> = z.strictObject(unsignedSeal);
/** A seal as it stands in a record. */
export const sealSchema: z.ZodType<RecordSeal> = z.strictObject({ ...unsignedSeal, signature: hex(128) });
