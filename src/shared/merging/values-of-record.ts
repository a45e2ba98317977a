import * as Y from 'yjs';
import { plainValue } from '../crdt/plain-value.ts';
import { writerOf } from './lost-words.ts';

/** The last value under each key, deleted or not; what has been collected is left out. */
export function recordValues(record: Y.AbstractType<unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, item] of record._map) {
    const value = valueIn(item);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

/** A plain value or a list of them; undefined for anything else. */
export function valueIn({ content }: Y.Item): unknown {
  if (content instanceof Y.ContentAny) return plain(content.arr.at(-1));
  if (!(content instanceof Y.ContentType) || !(content.type instanceof Y.Array)) return undefined;
  const list: unknown[] = [];
  for (let item = (content.type as unknown as Y.AbstractType<unknown>)._start; item !== null; item = item.right)
    if (item.content instanceof Y.ContentAny) list.push(...item.content.arr);
  return list;
}

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array || value === undefined ? undefined : plainValue(value);

/** Who set a value, as far as that was noted. */
export const whoWrote = (doc: Y.Doc, { id }: Y.Item) => [writerOf(doc, id.client)].filter((person) => person !== null);
