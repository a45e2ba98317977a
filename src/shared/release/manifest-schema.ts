import type { IssueId, PersonId, PublicationId } from '../domain/ids.ts';
import { ISSUE_PARTS, type PartRef } from '../domain/part-ref.ts';
import type { Manifest, UnsignedManifest } from '../domain/release.ts';
import { z } from '../export/json/zod.ts';
import { hex, id, instant, words } from '../record/entry-schema.ts';

const part = z.union([z.enum(ISSUE_PARTS), id<PartRef>()]) as z.ZodType<PartRef>;
const count = z.number().int().positive();
const deed = { by: id<PersonId>(), name: z.string().max(200), at: instant };

/** No way out of the folder, and no name that one system takes for another. */
const fileName = z
  .string()
  .min(1)
  .max(400)
  .refine(
    (name) => name.split('/').every((each) => each !== '' && each !== '.' && each !== '..') && !name.includes('\\'),
    'must be a name within the folder',
  );

const unsigned = {
  format: z.literal('digest-desk/release'),
  version: z.literal(1),
  issue: z.strictObject({
    id: id<IssueId>(),
    number: words,
    title: words,
    language: z.string().max(35),
    publicationDate: z.string().max(10),
  }),
  publication: z.strictObject({
    // An issue that was read from a file has none.
    id: z.custom<PublicationId>((value) => typeof value === 'string' && /^[\w-]{0,64}$/.test(value)),
    name: words,
  }),
  release: count,
  contentHash: hex(64),
  canonicalVersion: count,
  approvals: z.array(z.strictObject({ ...deed, part, contentHash: hex(64) })),
  notApproved: z.array(part),
  overridden: z.array(z.strictObject({ ...deed, findingId: words, reason: words })),
  corrections: z.array(z.strictObject({ ...deed, release: count, what: words, why: words, parts: z.array(part) })),
  files: z.array(z.strictObject({ name: fileName, bytes: z.number().int().nonnegative(), sha256: hex(64) })).max(5000),
  generator: z.strictObject({ name: z.literal('Digest Desk'), version: z.string().max(60) }),
  ...deed,
  publicKey: hex(64),
};

// Strict: a member that is not known would be signed and not read.
/** What may be signed as a manifest. */
export const unsignedManifestSchema: z.ZodType<UnsignedManifest> = z.strictObject(unsigned);
/** A manifest as it stands in a folder. */
export const manifestSchema: z.ZodType<Manifest> = z.strictObject({ ...unsigned, signature: hex(128) });
