import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Route } from './route.ts';
import type { Notice, Workspace } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);
export const WorkspaceProvider = WorkspaceContext.Provider;

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace: no workspace above this component');
  return workspace;
}

export function useRoute(): Route {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.route);
}

export function useNotice(): Notice | null {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.notice);
}
