import * as Y from 'yjs';
import { newDocument } from '../../src/shared/crdt/new-document.ts';
import { parseDocumentName } from '../../src/shared/team/document-name.ts';
import type { UpdateLog } from '../storage/update-log.ts';
import { replayRows } from './replay-rows.ts';

/**
 * Makes the rows of a document one. It is built from the rows alone, not from what is in memory: another instance may have
 * written some that are not here yet. Two instances that do it at once leave two equal rows, which is as good as one.
 */
export async function compactLog(
  updates: UpdateLog,
  document: string,
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const rows = await updates.read(document);
  const size = (list: readonly { readonly bytes: Uint8Array }[]) =>
    list.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const doc = newDocument();
  // A row that cannot be applied stays as it is: nothing that was acknowledged is thrown away.
  const sound = rows.filter(({ bytes }) => replayRows(doc, [bytes]) === 0);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const publication = parseDocumentName(document)?.publicationId ?? '';
  await updates.replace(
    document,
    publication,
    sound.map(({ id }) => id),
    state,
  );
  return { rows: rows.length - sound.length + 1, bytes: size(rows) - size(sound) + state.byteLength };
}
