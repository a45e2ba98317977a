import { useSyncExternalStore } from 'react';
import type { IssueOutline } from './issue-outline.ts';
import type { IssueSession } from './issue-session.ts';
import type { SaveState } from './update-writer.ts';

/** The outline of an issue, followed as it changes. */
export const useOutline = (session: IssueSession): IssueOutline =>
  useSyncExternalStore(session.outline.subscribe, session.outline.current);

/** Whether what is on the screen is on disk. */
export const useSaveState = (session: IssueSession): SaveState =>
  useSyncExternalStore(session.writer.subscribe, session.writer.state);

/** Whether there is something to undo and to redo. */
export function useUndoState(session: IssueSession): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = session;
  return {
    canUndo: useSyncExternalStore(undo.subscribe, undo.canUndo),
    canRedo: useSyncExternalStore(undo.subscribe, undo.canRedo),
  };
}
