import type { DigestDatabase } from '../storage/database.ts';
import { openDocument } from './open-document.ts';
import { type StoredSettings, settingsIn } from './stored-settings.ts';

/**
 * Gives a stored publication as it is now, and again whenever it is changed: in this window or another, or by what comes from
 * elsewhere. Returns what ends it.
 */
export function followSettings(
  database: DigestDatabase,
  id: string,
  onChange: (settings: StoredSettings) => void,
): () => void {
  let isGone = false;
  const opening = openDocument(database, id).then((open) => {
    if (open === null || isGone) return open;
    let isWaiting = false;
    const tell = () => {
      isWaiting = false;
      if (!isGone) onChange(settingsIn(open.doc));
    };
    // A merge makes several changes one after the other: they are told as one.
    open.doc.on('update', () => {
      if (!isWaiting) queueMicrotask(tell);
      isWaiting = true;
    });
    tell();
    return open;
  });
  return () => {
    isGone = true;
    void opening.then((open) => open?.close());
  };
}
