import type * as Y from 'yjs';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { VersionStore } from './version-store.ts';
import { keepSessionVersion, VERSION_MADE } from './versions-document.ts';

/** The versions that a day of work leaves behind by itself. */
export interface SessionVersions {
  /** Keeps what was done since, where something was; call it before the document is closed. */
  readonly close: () => Promise<void>;
}

/**
 * Follows the changes of an open issue: when one comes on another day than the one before it, and when the issue is
 * closed, the work is kept. `today` is the clock.
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
    async close() {
      doc.off('update', onUpdate);
      if (lastChange !== null) await keepSessionVersion(store, doc, me(), lastChange);
    },
  };
}
