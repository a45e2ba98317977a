import { useSyncExternalStore } from 'react';
import type { ReleaseInRecord } from '../../shared/domain/issue-state.ts';
import type { IssueOutline } from './issue-outline.ts';
import type { IssueSession } from './issue-session.ts';
import type { SaveState } from './update-writer.ts';

/** The outline of an issue, followed as it changes. */
export const useOutline = (session: IssueSession): IssueOutline =>
  useSyncExternalStore(session.outline.subscribe, session.outline.current);

/**
 * One thing of an outline, followed as it changes: what shows no more than that is not drawn again for the rest.
 * `select` must give the same value for the same outline: a word, a number, or a part that keeps its identity.
 */
export const useOutlinePart = <Part>(session: IssueSession, select: (outline: IssueOutline) => Part): Part =>
  useSyncExternalStore(session.outline.subscribe, () => select(session.outline.current()));

/** Whether what is on the screen is on disk. */
export const useSaveState = (session: IssueSession): SaveState =>
  useSyncExternalStore(session.writer.subscribe, session.writer.state);

/** Why the text is not on disk; null where it is, or is about to be. */
export const useSaveFailure = (session: IssueSession): Extract<SaveState, { readonly kind: 'failing' }> | null =>
  useSyncExternalStore(session.writer.subscribe, () => {
    const state = session.writer.state();
    return state.kind === 'failing' ? state : null;
  });

/** The release that is out and whose text is held; null where it may be changed. */
export const useHeldRelease = (session: IssueSession): ReleaseInRecord | null =>
  useSyncExternalStore(session.hold.subscribe, session.hold.current);

/** Whether there is something to undo and to redo. */
export function useUndoState(session: IssueSession): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = session;
  return {
    canUndo: useSyncExternalStore(undo.subscribe, undo.canUndo),
    canRedo: useSyncExternalStore(undo.subscribe, undo.canRedo),
  };
}
