import type { DigestDatabase } from '../storage/database.ts';
import { watchDocumentIds } from '../storage/document-log.ts';
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

/** Gives all stored publications as they are now, in one order, and again whenever one is changed, comes or goes. */
export function followAllSettings(
  database: DigestDatabase,
  onChange: (all: readonly StoredSettings[]) => void,
): () => void {
  const known = new Map<string, StoredSettings>();
  const ends = new Map<string, () => void>();
  let ids: readonly string[] = [];
  const tell = () => {
    // They are shown in one order from the first, so not before all are read.
    if (ids.every((id) => known.has(id))) onChange(ids.flatMap((id) => known.get(id) ?? []));
  };
  const stop = watchDocumentIds(database, 'publication', (now) => {
    for (const id of ids.filter((each) => !now.includes(each))) {
      ends.get(id)?.();
      ends.delete(id);
      known.delete(id);
    }
    ids = now;
    for (const id of now) {
      if (ends.has(id)) continue;
      const show = (settings: StoredSettings) => {
        known.set(id, settings);
        tell();
      };
      ends.set(id, followSettings(database, id, show));
    }
    tell();
  });
  return () => {
    stop();
    for (const end of ends.values()) end();
  };
}
