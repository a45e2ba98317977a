import * as Y from 'yjs';
import { DEVELOPMENT_FIELDS, ISSUE_FIELDS } from '../crdt/issue-document.ts';
import type { FieldPlace } from '../domain/field-place.ts';
import type { DevelopmentId } from '../domain/ids.ts';

/** Where an item stands in its document, be it deleted or not. */
export interface ItemPlace {
  /** Name of the shared type at the top. */
  readonly root: string;
  /** Keys of maps from the top down. */
  readonly keys: readonly string[];
  /** Items that stand in rows, from the outermost to the item itself. */
  readonly row: readonly Y.Item[];
}

type SharedType = Y.AbstractType<unknown>;

/** Walks up from an item. Deleted items still know what they stood in. */
export function placeOfItem(item: Y.Item): ItemPlace {
  const keys: string[] = [];
  const row: Y.Item[] = [];
  for (let at = item; ; ) {
    if (at.parentSub === null) row.unshift(at);
    else keys.unshift(at.parentSub);
    const parent = at.parent as SharedType;
    if (parent._item === null) return { root: Y.findRootTypeKey(parent), keys, row };
    at = parent._item;
  }
}

/** The text of an issue that a place is in; null where it is in none. */
export function fieldOfPlace({ root, keys }: ItemPlace): FieldPlace | null {
  const [first = '', second = ''] = keys;
  if (root === 'fields') {
    const field = ISSUE_FIELDS.find((known) => known === first);
    return field === undefined ? null : { developmentId: null, field };
  }
  const field = DEVELOPMENT_FIELDS.find((known) => known === second);
  return root !== 'developments' || field === undefined ? null : { developmentId: first as DevelopmentId, field };
}

/** An attribute of an element as it was last written, deleted or not. */
export function attributeOf(element: Y.XmlElement, key: string): unknown {
  const content = (element as unknown as SharedType)._map.get(key)?.content;
  return content instanceof Y.ContentAny ? content.arr.at(-1) : undefined;
}
