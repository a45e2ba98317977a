import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { type CommandRegistry, createCommandRegistry } from '../commands/registry.ts';
import { request } from '../platform/bridge.ts';
import { createPreferences, type Preferences } from '../preferences/preferences.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { readSettings, writeSetting } from '../storage/settings.ts';
import type { Route } from './route.ts';

/** What all screens of a window share. */
export interface Workspace {
  readonly database: DigestDatabase;
  readonly info: AppInfo;
  readonly preferences: Preferences;
  readonly commands: CommandRegistry;
  readonly route: () => Route;
  readonly navigate: (route: Route) => void;
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
  const settings = await readSettings(database);
  const preferences = createPreferences(
    settings,
    (key, value) => void writeSetting(database, key, value).catch(() => {}),
  );
  const listeners = new Set<() => void>();
  let route: Route = first ?? preferences.get<Route>('route', { screen: 'library' });
  if (first !== null) preferences.set('route', first);
  let notice: Notice | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = () => {
    for (const listener of listeners) listener();
  };
  return {
    database,
    info,
    preferences,
    commands: createCommandRegistry(),
    route: () => route,
    navigate(next) {
      route = next;
      if (next.screen === 'issue' || next.screen === 'library') preferences.set('route', next);
      announce();
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
}

/** Writes a copy of a document beside the database; what fails is told, not thrown. */
export async function writeCopy(
  kind: DocumentKind,
  documentId: string,
  state: Uint8Array,
  label: string,
): Promise<void> {
  const written = await request('snapshots:write', { kind, documentId, state, label });
  if (!written.ok) throw new Error(written.error.message);
}
