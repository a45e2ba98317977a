import * as Y from 'yjs';
import type { Meeting } from './meeting.ts';

/** A stretch of a text's row of characters, deleted ones too, of one fate and one format. */
export interface Segment {
  readonly item: Y.Item;
  /** Within the item. */
  readonly offset: number;
  readonly text: string;
  /** Bits of Lexical's format. */
  readonly format: number;
  /** Deleted by the merge though nobody had seen it go. */
  readonly isLost: boolean;
  /** Came with the update. */
  readonly isTheirs: boolean;
  /** Was in the text here before the merge. */
  readonly wasHere: boolean;
  /** Is in the text now. */
  readonly isThere: boolean;
}

/** Lost parts by the item they are of. */
export type LostByItem = ReadonlyMap<Y.Item, readonly { readonly offset: number; readonly length: number }[]>;

/** Reads a text's whole row. What was deleted and collected before the merge is not in it: nothing is known of it here. */
export function segmentsOf(text: Y.XmlText, meeting: Meeting, lost: LostByItem): Segment[] {
  const segments: Segment[] = [];
  let format = 0;
  for (let item = text._start; item !== null; item = item.right) {
    const { content } = item;
    const isTheirs = meeting.isTheirs(item);
    const wasHere = meeting.wasHere(item);
    if (content instanceof Y.ContentFormat) {
      if (content.key === 'p' && (!item.deleted || wasHere || lost.has(item))) format = formatIn(content.value);
      continue;
    }
    if (!(content instanceof Y.ContentString)) continue;
    const fate = { item, format, isTheirs, wasHere, isThere: !item.deleted };
    let at = 0;
    for (const { offset, length } of [...(lost.get(item) ?? [])].sort((a, b) => a.offset - b.offset)) {
      if (offset > at) segments.push({ ...fate, offset: at, text: content.str.slice(at, offset), isLost: false });
      segments.push({ ...fate, offset, text: content.str.slice(offset, offset + length), isLost: true });
      at = offset + length;
    }
    if (at < content.str.length) segments.push({ ...fate, offset: at, text: content.str.slice(at), isLost: false });
  }
  return segments;
}

/** The bits of Lexical's format in what a format mark holds. */
export function formatIn(value: unknown): number {
  const format = (value as { __format?: unknown } | null)?.__format;
  return typeof format === 'number' ? format : 0;
}
