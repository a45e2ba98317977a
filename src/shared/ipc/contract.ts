import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentKind } from '../domain/document-kind.ts';
import type { PersonId } from '../domain/ids.ts';
import { type LocalPeople, MOST_INITIALS } from '../domain/local-person.ts';
import { HANDS, type Hand } from '../domain/person.ts';
import { type ExportProfile, exportProfileSchema } from '../export/export-profile.ts';
import type { FolderMembership } from '../folder/folder-membership.ts';
import { unsignedEntrySchema, unsignedSealSchema } from '../record/entry-schema.ts';
import { unsignedManifestSchema } from '../release/manifest-schema.ts';
import type { FoundFolder } from '../release/verify-release.ts';
import { ACCESS_ROLES } from '../team/access-role.ts';
import type { LiveEvent, Membership } from '../team/membership.ts';
import { FOLDER_REQUESTS, type FolderResponses } from './folder-contract.ts';

/**
 * What crosses between the window and the main process: one row a channel, with a validator for its arguments and
 * the type of its result. Main refuses a call whose arguments do not fit; preload exposes exactly these.
 */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const documentId = z.string().regex(/^[\w-]{1,64}$/);
const fileName = z
  .string()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a file name must not have
  .regex(/^[^/\\:*?"<>|\u0000-\u001f]+$/);

/** A file's name with the folders before it: what an export writes below the folder that a person chose. */
const exportName = z
  .string()
  .max(400)
  .refine((value) => {
    const parts = value.split('/');
    return (
      parts.length <= 10 && parts.every((part) => part !== '.' && part !== '..' && fileName.safeParse(part).success)
    );
  }, 'expected a file name, with or without folders before it');

const jobId = z.string().max(60);

const snapshotMeta = z.object({
  documentId,
  kind: z.enum(DOCUMENT_KINDS),
  /** What a person would call it: "Black Sea Digest, No. 47". */
  label: z.string().max(500),
});

const menuItem = z.object({
  id: z.string().max(80),
  label: z.string().max(120),
  /** Electron accelerator ("CmdOrCtrl+Shift+K"), or null. */
  accelerator: z.string().max(60).nullable(),
  enabled: z.boolean(),
  menu: z.enum(['file', 'edit', 'insert', 'format', 'view', 'go', 'help']),
  /** Items of one group stand together; a rule stands between groups. */
  group: z.number().int(),
});

const personId = z.custom<PersonId>((value) => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value));
const personValues = {
  name: z.string().trim().min(1).max(80),
  initials: z.string().max(MOST_INITIALS * 4),
  hand: z.custom<Hand>((value) => (HANDS as readonly unknown[]).includes(value), 'expected 1, 2, 3 or 4'),
};

export const REQUESTS = {
  ...FOLDER_REQUESTS,
  'app:info': z.tuple([]),
  'app:reload': z.tuple([]),
  'app:ready': z.tuple([z.object({ at: z.enum(['first-paint', 'caret']) })]),
  /** Opens another window on the same library. */
  'window:open': z.tuple([]),
  'window:control': z.tuple([z.enum(['minimize', 'toggle-maximize', 'close'])]),
  'window:zoom': z.tuple([z.number().min(0.8).max(2)]),
  'window:theme': z.tuple([z.enum(['system', 'light', 'dark'])]),
  /** The language of the text in hand, BCP 47: its spelling is checked. */
  'spelling:language': z.tuple([z.string().regex(/^[A-Za-z\d-]{1,35}$/)]),
  'menu:set': z.tuple([z.array(menuItem).max(300)]),
  'menu:popup': z.tuple([z.object({ x: z.number(), y: z.number() })]),
  'shell:open-external': z.tuple([z.string().max(4000)]),
  'shell:show-in-folder': z.tuple([z.string().max(4000)]),
  /** What is wanted: the text of an issue, a register, a picture, the package of an issue, a font, or a brand. */
  'import:choose-file': z.tuple([z.enum(['issue', 'register', 'picture', 'package', 'font', 'brand'])]),
  'package:choose-place': z.tuple([z.object({ suggestedName: fileName })]),
  /** Writes only where `package:choose-place` said that a person had chosen. */
  'package:write': z.tuple([z.object({ path: z.string().max(4000), content: bytes })]),
  /** The package that the system asked to open. */
  'package:opened': z.tuple([]),
  'export:choose-folder': z.tuple([z.object({ current: z.string().max(4000) })]),
  'export:existing': z.tuple([z.object({ folder: z.string().max(4000), names: z.array(exportName).max(2000) })]),
  'export:write': z.tuple([
    z.object({
      folder: z.string().max(4000),
      files: z.array(z.object({ name: exportName, content: bytes })).max(2000),
      overwrite: z.boolean(),
      /** By which it can be called off. */
      jobId,
    }),
  ]),
  'export:cancel': z.tuple([jobId]),
  'profiles:read': z.tuple([]),
  'profiles:write': z.tuple([z.array(exportProfileSchema).max(100)]),
  /** What is in a release folder and below it. */
  'release:read': z.tuple([z.string().max(4000)]),
  'pdf:print': z.tuple([z.object({ jobId, html: z.string(), pageSize: z.enum(['A4', 'Letter']) })]),
  'pdf:cancel': z.tuple([jobId]),
  /** Bytes free where the library lies; Chromium does not tell a full disk from a fault. */
  'storage:free': z.tuple([]),
  'copy:save-elsewhere': z.tuple([z.object({ suggestedName: fileName, content: bytes })]),
  'snapshots:write': z.tuple([snapshotMeta.extend({ state: bytes })]),
  'pictures:keep': z.tuple([z.object({ sha256, content: bytes })]),
  'pictures:read': z.tuple([sha256]),
  'snapshots:documents': z.tuple([]),
  'snapshots:list': z.tuple([]),
  'snapshots:read': z.tuple([z.object({ documentId, file: fileName })]),
  'people:list': z.tuple([]),
  'people:create': z.tuple([z.object(personValues)]),
  'people:change': z.tuple([z.object({ id: personId, ...personValues })]),
  'people:choose': z.tuple([personId]),
  /** Only an entry or seal of a record and a release's manifest are signed, and only with the key of whom they name. */
  'people:sign': z.tuple([z.union([unsignedEntrySchema, unsignedSealSchema, unsignedManifestSchema])]),
  'team:memberships': z.tuple([]),
  /** The publication that is brought, where the invitation is for a new one. */
  'team:join': z.tuple([z.object({ link: z.string().max(2_000), publicationId: documentId.nullable() })]),
  'team:leave': z.tuple([documentId]),
  'team:invite': z.tuple([
    z.object({ publicationId: documentId, role: z.enum(ACCESS_ROLES), days: z.number().int().min(1).max(90) }),
  ]),
  'team:documents': z.tuple([documentId]),
  'team:read-picture': z.tuple([z.object({ publicationId: documentId, sha256 })]),
  'team:send-picture': z.tuple([z.object({ publicationId: documentId, sha256, content: bytes })]),
  'team:send-version': z.tuple([z.object({ publicationId: documentId, sha256, content: bytes })]),
  /** What happens on the connection is told by `team:live`. */
  'team:connect': z.tuple([z.object({ publicationId: documentId, connectionId: documentId })]),
  'team:send': z.tuple([z.object({ connectionId: documentId, content: bytes })]),
  'team:disconnect': z.tuple([documentId]),
} as const;

export type RequestChannel = keyof typeof REQUESTS;
export type RequestArguments<C extends RequestChannel> = z.infer<(typeof REQUESTS)[C]>;
export type MenuItem = z.infer<typeof menuItem>;
export type PageSize = 'A4' | 'Letter';

/** What went wrong on the other side, in words for a person. */
export interface IpcError {
  readonly kind:
    | 'not-found'
    | 'exists'
    | 'denied'
    | 'unreachable'
    | 'no-space'
    | 'damaged'
    | 'cancelled'
    | 'invalid'
    | 'failed';
  readonly message: string;
}
export type IpcResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IpcError };

export interface AppInfo {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  /** True where this profile has kept snapshots or a library before, so an empty database means a lost one. */
  readonly hadLibrary: boolean;
  readonly documentsFolder: string;
  readonly userDataFolder: string;
  /** The system's languages, BCP 47, the first preferred. */
  readonly languages: readonly string[];
}

/** A copy of one document beside the database. */
export interface SnapshotInfo {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly label: string;
  /** File name inside the document's snapshot folder. */
  readonly file: string;
  /** ISO 8601 instant. */
  readonly writtenAt: string;
  readonly bytes: number;
}

/** What each request resolves to. */
export interface Responses extends FolderResponses {
  'app:info': AppInfo;
  'app:reload': null;
  'app:ready': null;
  'window:open': null;
  'window:control': null;
  'window:zoom': null;
  'window:theme': null;
  'spelling:language': null;
  'menu:set': null;
  'menu:popup': null;
  'shell:open-external': null;
  'shell:show-in-folder': null;
  /** Null where the person closed the dialog. */
  'import:choose-file': { readonly name: string; readonly content: Uint8Array } | null;
  /** The whole path, null where the person closed the dialog. */
  'package:choose-place': string | null;
  'package:write': null;
  /** Null where no package waits. */
  'package:opened': { readonly name: string; readonly content: Uint8Array } | null;
  'export:choose-folder': string | null;
  /** Those of the names that the folder has already. */
  'export:existing': readonly string[];
  /** Absolute paths, in the order of the files. */
  'export:write': readonly string[];
  'export:cancel': null;
  /** Empty where none was kept yet; fails with `damaged` where the file cannot be read. */
  'profiles:read': readonly ExportProfile[];
  'profiles:write': null;
  'release:read': FoundFolder;
  /** The address that shows the page, for a frame. */
  'pdf:print': Uint8Array;
  'pdf:cancel': null;
  'storage:free': number;
  /** The path written, null where the person closed the dialog. */
  'copy:save-elsewhere': string | null;
  'snapshots:write': { readonly writtenAt: string };
  'pictures:keep': null;
  /** Null where there is no copy of it, or the copy is damaged. */
  'pictures:read': Uint8Array | null;
  /** Ids of the documents that have a copy. */
  'snapshots:documents': readonly string[];
  'snapshots:list': readonly SnapshotInfo[];
  /** The state as written; fails with `damaged` where the checksum does not fit. */
  'snapshots:read': Uint8Array;
  'people:list': LocalPeople;
  'people:create': LocalPeople;
  'people:change': LocalPeople;
  'people:choose': LocalPeople;
  /** Ed25519, 128 lower-case hexadecimal digits. */
  'people:sign': string;
  'team:memberships': readonly Membership[];
  'team:join': Membership;
  'team:leave': null;
  'team:invite': { readonly link: string; readonly expiresAt: string };
  'team:documents': readonly string[];
  /** Null where the server does not have it. */
  'team:read-picture': Uint8Array | null;
  'team:send-picture': null;
  'team:send-version': null;
  'team:connect': null;
  'team:send': null;
  'team:disconnect': null;
}

/** What main tells the window unasked. */
export interface Events {
  /** A native menu item, or its accelerator, was chosen. */
  'menu:command': string;
  /** The window is about to close: write what waits, then answer by closing. */
  'app:flush': null;
  /** The window went to or from full width. */
  'window:state': { readonly isMaximized: boolean; readonly isFullScreen: boolean };
  /** The system asked to open a package: `package:opened` gives it. */
  'package:waiting': null;
  /** Somebody was added, changed or chosen, in any window. */
  'people:changed': LocalPeople;
  /** A publication was joined or left, in any window. */
  'team:changed': readonly Membership[];
  /** A publication was shared by a folder, or no more, in any window. */
  'folder:changed': readonly FolderMembership[];
  /** Something changed in the folder of this publication. */
  'folder:touched': string;
  /** Something happened on a live connection of this window. */
  'team:live': LiveEvent;
}
export type EventChannel = keyof Events;

/** What preload puts on `window.digestDesk`. */
export interface Bridge {
  request<C extends RequestChannel>(channel: C, ...args: RequestArguments<C>): Promise<IpcResult<Responses[C]>>;
  on<C extends EventChannel>(channel: C, listener: (payload: Events[C]) => void): () => void;
}
