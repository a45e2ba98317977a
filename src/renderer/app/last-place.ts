import type { Route } from './route.ts';
import type { Workspace } from './workspace.ts';

/** The issue or the library that was on screen before a page beside them. */
export const lastPlace = (workspace: Workspace): Route =>
  workspace.preferences.get<Route>('route', { screen: 'library' });
