import type { AppInfo } from '../../shared/ipc/contract.ts';
import { type CommandRegistry, createCommandRegistry } from '../commands/registry.ts';
import { createVersionStore, type VersionStore } from '../documents/version-store.ts';
import { openPeople, type People } from '../features/people/index.ts';
import { createFontStore, type FontStore } from '../pictures/font-store.ts';
import type { PictureStore } from '../pictures/picture-store.ts';
import { createPreferences, type Preferences } from '../preferences/preferences.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { readSettings, writeSetting } from '../storage/settings.ts';
import { blobCopies } from './blob-copies.ts';
import { createFolders, type Folders } from './folder/folders.ts';
import { createKnowledge, type Knowledge } from './knowledge.ts';
import { openPictures } from './pictures.ts';
import type { Route } from './route.ts';
import { takeOverPreferences } from './take-over-preferences.ts';
import { createTeam, type Team } from './team/team.ts';

/** What all screens of a window share. */
export interface Workspace {
  readonly database: DigestDatabase;
  readonly info: AppInfo;
  readonly preferences: Preferences;
  readonly commands: CommandRegistry;
  readonly knowledge: Knowledge;
  readonly pictures: PictureStore;
  /** The brands' own fonts. */
  readonly fonts: FontStore;
  readonly people: People;
  /** The publications that are shared by a team server. */
  readonly team: Team;
  /** The publications that are shared by folders. */
  readonly folders: Folders;
  /** The contents of versions. */
  readonly versions: VersionStore;
  readonly route: () => Route;
  readonly navigate: (route: Route) => void;
  /** Opens an issue on one of its developments; on its front where there is none. */
  readonly openPart: (issueId: string, developmentId: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** A short message in the status line, with one thing to do about it. */
  readonly notice: () => Notice | null;
  readonly tell: (notice: Notice | null) => void;
}

export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const NOTICE_MS = 12_000;

export async function createWorkspace(
  database: DigestDatabase,
  info: AppInfo,
  first: Route | null,
): Promise<Workspace> {
  const [settings, people] = await Promise.all([readSettings(database), openPeople()]);
  await takeOverPreferences(database, settings);
  // Behind the picture of what it remembers: to begin a transaction takes longer than that may wait.
  const preferences = createPreferences(settings, (key, value) => {
    setTimeout(() => void writeSetting(database, key, value).catch(() => {}));
  });
  const listeners = new Set<() => void>();
  let route: Route = first ?? preferences.get<Route>('route', { screen: 'library' });
  if (first !== null) preferences.set('route', first);
  let notice: Notice | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = () => {
    for (const listener of listeners) listener();
  };
  const pictures = openPictures(database);
  const versions = createVersionStore(database, blobCopies);
  const workspace: Workspace = {
    database,
    info,
    preferences,
    commands: createCommandRegistry(),
    knowledge: createKnowledge(database, people.current),
    pictures,
    fonts: createFontStore(database, blobCopies),
    people,
    team: createTeam({ database, preferences, pictures, versions }),
    folders: createFolders({ database, preferences, pictures, versions }),
    versions,
    route: () => route,
    navigate(next) {
      route = next;
      if (next.screen === 'issue')
        preferences.set('route', { screen: 'issue', issueId: next.issueId, mode: next.mode } satisfies Route);
      if (next.screen === 'library') preferences.set('route', next);
      announce();
    },
    openPart(issueId, developmentId) {
      const part = developmentId === null ? 'front' : `development:${developmentId}`;
      workspace.navigate({ screen: 'issue', issueId, mode: 'write', part });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notice: () => notice,
    tell(next) {
      notice = next;
      clearTimeout(timer);
      if (next !== null)
        timer = setTimeout(() => {
          notice = null;
          announce();
        }, NOTICE_MS);
      announce();
    },
  };
  return workspace;
}
