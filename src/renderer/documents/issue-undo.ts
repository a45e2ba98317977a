import * as Y from 'yjs';
import {
  developmentsOf,
  type FieldAddress,
  fieldsOf,
  LOCAL_CHANGE,
  MERGED,
  metaOf,
} from '../../shared/crdt/issue-document.ts';
import { acceptedOf, decisionsOf, figuresOf } from '../../shared/crdt/ledger-document.ts';
import { picturesOf } from '../../shared/crdt/pictures-document.ts';
import {
  collisionsOf,
  commentsOf,
  rescuedOf,
  settledOf,
  suggestionsOf,
  threadsOf,
} from '../../shared/crdt/review-maps.ts';

/** Where a person stood: the development on screen, the field, and the caret as positions that survive edits. */
export interface Place {
  readonly address: FieldAddress;
  readonly anchor: Y.RelativePosition | null;
  readonly focus: Y.RelativePosition | null;
}

export interface IssueUndo {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Lets changes of this origin (an editor's binding) be undone. Returns what ends it. */
  readonly track: (origin: object) => () => void;
  /** Ends the group: the next change is undone by itself. */
  readonly boundary: () => void;
  /** Calls back at each change that was made here, not at what came from others or from undoing. Returns what ends it. */
  readonly onDone: (listener: () => void) => () => void;
  /** Forgets what could be undone, or only what could be done again. */
  readonly forget: (what: 'all' | 'undone') => void;
  readonly destroy: () => void;
}

/** Typing that goes on without a pause this long is undone as one. */
const GROUP_PAUSE_MS = 600;

/**
 * One undo for a whole issue, over all fields and its structure. `whereNow` is asked for the place at each change,
 * and `goTo` is given the place of the change that was undone or redone.
 */
export function createIssueUndo(doc: Y.Doc, whereNow: () => Place | null, goTo: (place: Place) => void): IssueUndo {
  const manager = new Y.UndoManager(
    [
      metaOf(doc),
      fieldsOf(doc),
      developmentsOf(doc),
      figuresOf(doc),
      decisionsOf(doc),
      acceptedOf(doc),
      picturesOf(doc),
      threadsOf(doc),
      commentsOf(doc),
      suggestionsOf(doc),
      rescuedOf(doc),
      collisionsOf(doc),
      settledOf(doc),
    ] as Y.AbstractType<unknown>[],
    {
      captureTimeout: GROUP_PAUSE_MS,
      trackedOrigins: new Set<unknown>([LOCAL_CHANGE, MERGED]),
    },
  );
  const listeners = new Set<() => void>();
  const doneListeners = new Set<() => void>();
  const tellDone = ({ origin, type }: { readonly origin: unknown; readonly type: 'undo' | 'redo' }) => {
    if (type !== 'undo' || origin === MERGED || origin === manager) return;
    for (const listener of doneListeners) listener();
  };
  const announce = () => {
    for (const listener of listeners) listener();
  };

  let before: Place | null = null;
  doc.on('beforeTransaction', () => {
    before = whereNow();
  });
  manager.on('stack-item-added', ({ stackItem, type }) => {
    // The place before the change is where undoing it leads; the place after it is where redoing leads.
    if (type === 'undo') stackItem.meta.set('place', before);
    else stackItem.meta.set('place', stackItem.meta.get('place') ?? before);
    announce();
  });
  manager.on('stack-item-added', tellDone);
  manager.on('stack-item-updated', tellDone);
  manager.on('stack-item-popped', ({ stackItem }) => {
    const place = stackItem.meta.get('place') as Place | null | undefined;
    if (place != null) goTo(place);
    announce();
  });
  manager.on('stack-cleared', announce);

  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    track(origin) {
      manager.addTrackedOrigin(origin);
      return () => manager.removeTrackedOrigin(origin);
    },
    boundary: () => manager.stopCapturing(),
    onDone(listener) {
      doneListeners.add(listener);
      return () => doneListeners.delete(listener);
    },
    forget: (what) => manager.clear(what === 'all', true),
    destroy: () => manager.destroy(),
  };
}
