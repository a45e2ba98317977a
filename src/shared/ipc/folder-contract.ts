import { z } from 'zod';
import { DOCUMENT_KINDS } from '../domain/document-kind.ts';
import type { ChosenFolder, FolderMembership } from '../folder/folder-membership.ts';
import type { FolderProblem } from '../folder/folder-words.ts';
import type { FolderRecord } from '../folder/record.ts';

/* What the window may ask about shared folders; a part of the contract in `contract.ts`. */

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes');
const id = z.string().regex(/^[\w-]{1,64}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().min(1).max(4_000);
const position = z.object({ at: z.number(), size: z.number(), mtimeMs: z.number() });
const inFolder = z.record(z.string(), z.object({ vector: z.string(), deletions: z.string().max(64) }));
const record: z.ZodType<FolderRecord> = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  documentId: id,
  isWhole: z.boolean(),
  vector: bytes,
  update: bytes,
});

export const FOLDER_REQUESTS = {
  'folder:list': z.tuple([]),
  /** Asks the person for a folder. */
  'folder:choose': z.tuple([]),
  'folder:share': z.tuple([z.object({ path, publicationId: id, passphrase: z.string().min(1).max(1_000).nullable() })]),
  'folder:leave': z.tuple([id]),
  'folder:read': z.tuple([id]),
  /** Everything that the folder has of one document, whenever it was read. */
  'folder:read-all': z.tuple([z.object({ publicationId: id, documentId: id })]),
  'folder:done': z.tuple([z.object({ publicationId: id, positions: z.record(z.string(), position), there: inFolder })]),
  'folder:append': z.tuple([
    z.object({ publicationId: id, records: z.array(record).max(10_000), isCompaction: z.boolean() }),
  ]),
  'folder:keep-picture': z.tuple([z.object({ publicationId: id, sha256, content: bytes })]),
  'folder:read-picture': z.tuple([z.object({ publicationId: id, sha256 })]),
} as const;

export interface FolderResponses {
  'folder:list': readonly FolderMembership[];
  /** Null where the person closed the dialog. */
  'folder:choose': ChosenFolder | null;
  'folder:share': null;
  'folder:leave': null;
  'folder:read': {
    /** As `packRecords` gives them. */
    readonly records: Uint8Array;
    readonly positions: z.infer<(typeof FOLDER_REQUESTS)['folder:done']>[0]['positions'];
    readonly there: z.infer<typeof inFolder>;
    readonly problems: readonly FolderProblem[];
    readonly wantsCompaction: boolean;
  };
  /** As `packRecords` gives them. */
  'folder:read-all': Uint8Array;
  'folder:done': null;
  'folder:append': { readonly problem: FolderProblem | null; readonly wantsAll: boolean };
  'folder:keep-picture': FolderProblem | null;
  'folder:read-picture': Uint8Array | null;
}
