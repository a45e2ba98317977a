import { FONT_MEDIA_TYPES } from '../domain/brand.ts';
import type { IssueId, PersonId, PublicationId } from '../domain/ids.ts';
import { IMAGE_MEDIA_TYPES } from '../domain/picture.ts';
import { z } from '../export/json/zod.ts';

export const PACKAGE_FORMAT = 'digest-desk/package';
/** A package of a higher version is refused by name. The second has contents of versions; without any the first is written. */
export const PACKAGE_VERSION = 2;
export const PACKAGE_VERSION_PLAIN = 1;
export const PACKAGE_MEDIA_TYPE = 'application/vnd.digest-desk.package+zip';

/** The entries that every package has, in their order; pictures follow, each under its hash. */
export const PACKAGE_ENTRIES = ['issue.yjs', 'publication.yjs', 'register.json', 'people.json', 'record.json'] as const;
export const VERSION_PATH = /^versions\/([0-9a-f]{64})$/;
export const PICTURE_PATH = /^pictures\/([0-9a-f]{64})$/;

const id = <T extends string>() => z.custom<T>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value));
const instant = z.iso.datetime();
const line = z.string().max(2_000);
const somebody = z.object({ id: id<PersonId>(), name: line });

/** What is asked with a package. Of whom: empty for anybody. `id` is the same in the answer. */
const requestSchema = z.object({
  id: id<string>(),
  asked: z.string().max(20_000),
  to: z.array(z.object({ id: id<PersonId>().nullable(), name: line })).max(200),
  /** Parts to look at: ids of developments, `lede`, `inContext`, `takeaway`; empty for the whole issue. */
  parts: z.array(line).max(2_000),
  at: instant,
});

const purposeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('issue') }),
  z.object({ kind: z.literal('request'), request: requestSchema }),
  z.object({ kind: z.literal('answer'), requestId: id<string>(), note: z.string().max(20_000) }),
]);

/** What a package says of itself: docs/package-format.md explains every field. */
export const manifestSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal([PACKAGE_VERSION_PLAIN, PACKAGE_VERSION]),
  appVersion: line,
  issue: z.object({ id: id<IssueId>(), number: line, title: line }),
  publication: z.object({ id: id<PublicationId>(), name: line }),
  packedAt: instant,
  /** Whoever packed it says so themselves; nothing here is signed. Null from the command line. */
  packedBy: somebody.nullable(),
  purpose: purposeSchema,
  entries: z.array(
    z.object({
      path: line,
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mediaType: z.enum([...IMAGE_MEDIA_TYPES, ...FONT_MEDIA_TYPES]).optional(),
    }),
  ),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type PackagePurpose = Manifest['purpose'];
