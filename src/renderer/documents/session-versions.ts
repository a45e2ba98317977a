import type * as Y from 'yjs';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { VersionStore } from './version-store.ts';
import { keepSessionVersion, VERSION_MADE } from './versions-document.ts';

/** The versions that a day of work leaves behind by itself. */
export interface SessionVersions {
  /** Keeps what was done since the issue was opened, where something was. */
  readonly keep: () => Promise<void>;
  /** Ends the following. */
  readonly destroy: () => void;
}

/**
 * Follows the changes of an open issue. When one comes on another day than the one before it, the work is kept; call
 * `keep` before the issue is closed, too. `today` is the clock.
 */
export function createSessionVersions(
  doc: Y.Doc,
  store: VersionStore,
  me: () => PersonId | null,
  today: () => Date = () => new Date(),
): SessionVersions {
  let lastChange: Date | null = null;
  const onUpdate = (_: Uint8Array, origin: unknown) => {
    if (origin === VERSION_MADE) return;
    const now = today();
    const before = lastChange;
    lastChange = now;
    // Made with the day's first change in it: the text of the evening before cannot be read any more.
    if (before !== null && before.toDateString() !== now.toDateString())
      void keepSessionVersion(store, doc, me(), before);
  };
  doc.on('update', onUpdate);
  return {
    destroy: () => doc.off('update', onUpdate),
    async keep() {
      if (lastChange !== null) await keepSessionVersion(store, doc, me(), lastChange);
    },
  };
}
