import * as Y from 'yjs';

/** The item that holds a character or value by its id; null where the document has none, or has collected it. */
export function itemAt(doc: Y.Doc, client: number, clock: number): Y.Item | null {
  const structs = doc.store.clients.get(client) ?? [];
  const last = structs.at(-1);
  if (last === undefined || !(clock >= 0) || clock >= last.id.clock + last.length) return null;
  const struct = structs[Y.findIndexSS(structs, clock)];
  return struct instanceof Y.Item ? struct : null;
}
