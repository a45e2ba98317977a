import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomic-write.ts';

const place = z.object({
  segment: z.number().int(),
  length: z.number().int(),
  intended: z.number().int(),
  /** Nothing more is written to it: the next goes to another. */
  isClosed: z.boolean(),
});

const folderStateSchema = z.object({
  publicationId: z.string(),
  path: z.string(),
  device: z.string().regex(/^[0-9a-f]{16}$/),
  /** The file that this device writes now, how long it is, and how long it was about to become; null before the first. */
  own: place.nullable(),
  /** Files of this device from this one on belong to the generation before; older ones may be deleted at the next compaction. */
  keepFrom: z.number().int(),
  /** File → how far it was read, and its size and time then. */
  read: z.record(z.string(), z.object({ at: z.number(), size: z.number(), mtimeMs: z.number() })),
  /** Document → what is in the folder of it: a state vector in Base64 and a hash of its deletions. */
  there: z.record(z.string(), z.object({ vector: z.string(), deletions: z.string() })),
  /** Null where the folder has none; by the system's keystore in Base64, or as it is. */
  passphrase: z.object({ keptBy: z.enum(['keystore', 'file']), secret: z.string() }).nullable(),
});
/** What a profile remembers of one shared folder. */
export type FolderState = z.infer<typeof folderStateSchema>;
const fileSchema = z.object({ version: z.literal(1), folders: z.array(folderStateSchema) });

/** The shared folders of a profile, in one file beside the library. */
export interface FolderStates {
  readonly list: () => Promise<readonly FolderState[]>;
  readonly get: (publicationId: string) => Promise<FolderState | null>;
  readonly put: (state: FolderState) => Promise<void>;
  readonly forget: (publicationId: string) => Promise<void>;
}

const OWNER_ONLY = 0o600;

export function createFolderStates(path: string): FolderStates {
  let last: Promise<unknown> = Promise.resolve();
  const list = async (): Promise<readonly FolderState[]> => {
    const text = await readFile(path, 'utf8').catch(() => null);
    try {
      return text === null ? [] : fileSchema.parse(JSON.parse(text)).folders;
    } catch {
      // What is forgotten here is read again from the folder; nothing of the text is in it.
      return [];
    }
  };
  const change = (edit: (folders: readonly FolderState[]) => readonly FolderState[]): Promise<void> => {
    const done = last.then(async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(path, JSON.stringify({ version: 1, folders: edit(await list()) }), OWNER_ONLY);
    });
    last = done.catch(() => {});
    return done;
  };
  const others = (folders: readonly FolderState[], id: string) => folders.filter((each) => each.publicationId !== id);
  return {
    list,
    get: async (id) => (await list()).find(({ publicationId }) => publicationId === id) ?? null,
    put: (state) => change((folders) => [...others(folders, state.publicationId), state]),
    forget: (id) => change((folders) => others(folders, id)),
  };
}
