import * as Y from 'yjs';
import { marksOfFormat } from '../document/lexical-format.ts';
import { LINE_UNIT } from '../document/pieces.ts';
import { type CopiedTexts, findCopy } from './copied-texts.ts';
import { fieldOfPlace, placeOfItem } from './locate-item.ts';
import { blockPosition, CONTEXT_UNITS, writerOf } from './lost-words.ts';
import type { Meeting } from './meeting.ts';
import type { RescuedWords } from './rescued-document.ts';

/** A stretch that was given a new look here and taken away there. */
interface Stretch {
  readonly words: string;
  readonly format: number;
  readonly mark: Y.Item;
}

/**
 * Words that were made bold, or anything else, here while the others moved them: they stand elsewhere now, with the look
 * they had before.
 */
export function displacedFormats(
  meeting: Meeting,
  isUnseen: (item: Y.Item) => boolean,
  copies: CopiedTexts,
  at: string,
): RescuedWords[] {
  const texts = new Set<Y.XmlText>();
  for (const type of meeting.transaction.changed.keys()) if (type instanceof Y.XmlText) texts.add(type);
  for (const { item } of meeting.lost)
    if (item.content instanceof Y.ContentFormat && item.parent instanceof Y.XmlText) texts.add(item.parent);
  return [...texts].flatMap((text) =>
    stretchesIn(text, meeting, isUnseen).flatMap(({ words, format, mark }): RescuedWords[] => {
      const copy = findCopy(copies, words, '');
      if (copy === null) return [];
      const start = copy.at - words.length;
      if (formatsBetween(copy.text, start, copy.at).every((known) => known === format)) return [];
      const place = placeOfItem((copy.text as unknown as { _item: Y.Item })._item);
      return [
        {
          id: `format:${mark.id.client}:${mark.id.clock}`,
          by: writerOf(meeting.doc, mark.id.client),
          at,
          reason: 'format',
          place: fieldOfPlace(place),
          pieces: [{ kind: 'text', text: words, marks: marksOfFormat(format), link: null }],
          before: `${LINE_UNIT}${copy.words.slice(0, start)}`.slice(-CONTEXT_UNITS),
          after: copy.words.slice(copy.at, copy.at + CONTEXT_UNITS),
          block: blockPosition(place.row),
          typed: [],
        },
      ];
    }),
  );
}

function stretchesIn(text: Y.XmlText, meeting: Meeting, isUnseen: (item: Y.Item) => boolean): Stretch[] {
  const found: { words: string; format: number; mark: Y.Item }[] = [];
  let mark: Y.Item | null = null;
  let format = 0;
  let isOpen = false;
  for (let item = text._start; item !== null; item = item.right) {
    const { content } = item;
    if (content instanceof Y.ContentFormat && content.key === 'p' && meeting.wasHere(item)) {
      format = Number((content.value as { __format?: unknown } | null)?.__format ?? 0) || 0;
      mark = isUnseen(item) ? item : null;
      isOpen = false;
    }
    if (!(content instanceof Y.ContentString) || !meeting.wasHere(item)) continue;
    if (mark === null || !item.deleted) {
      isOpen = false;
      continue;
    }
    const last = found.at(-1);
    if (isOpen && last !== undefined) last.words += content.str;
    else found.push({ words: content.str, format, mark });
    isOpen = true;
  }
  // The end of a new look is a mark too, of what was plain before.
  return found.filter(({ format: look }) => look !== 0);
}

function formatsBetween(text: Y.XmlText, start: number, end: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (const { insert, attributes } of text.toDelta() as {
    insert: unknown;
    attributes?: { p?: { __format?: unknown } | null };
  }[]) {
    const length = typeof insert === 'string' ? insert.length : 1;
    if (at < end && at + length > start) found.push(Number(attributes?.p?.__format ?? 0) || 0);
    at += length;
  }
  return found;
}
