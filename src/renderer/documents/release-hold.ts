import type * as Y from 'yjs';
import { followRecord, recordOf } from '../../shared/crdt/record-document.ts';
import type { ReleaseInRecord } from '../../shared/domain/issue-state.ts';
import type { HeldText } from './hold-text.ts';
import type { IssueUndo } from './issue-undo.ts';

/** What keeps the text of a released issue as it went out, until a correction is begun. */
export interface ReleaseHold {
  /** The release that is out; null where the text may be changed. */
  readonly current: () => ReleaseInRecord | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/**
 * Holds the text of a document for as long as a release of it is out. `onRefused` is told each time that a change was taken
 * back. Most issues have no release: what reads the record is loaded where there is one.
 */
export async function createReleaseHold(
  doc: Y.Doc,
  undo: IssueUndo,
  onRefused: (release: ReleaseInRecord) => void,
): Promise<ReleaseHold> {
  const listeners = new Set<() => void>();
  let held: HeldText | null = null;
  let loading: Promise<void> | null = null;
  let isGone = false;
  const announce = () => {
    for (const listener of listeners) listener();
  };
  const load = async () => {
    const { holdText } = await import('./hold-text.ts');
    if (isGone) return;
    held = holdText(doc, undo, onRefused, announce);
    announce();
  };
  const hasRelease = () => [...recordOf(doc).values()].some((entry) => entry?.action?.kind === 'released');
  const look = () => {
    if (held !== null) held.follow();
    else if (hasRelease()) loading ??= load();
    return loading;
  };
  const stop = followRecord(doc, () => void look());
  await look();
  return {
    current: () => held?.release() ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      isGone = true;
      stop();
      held?.destroy();
    },
  };
}
