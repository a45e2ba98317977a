import * as Y from 'yjs';
import { marksOfFormat } from '../document/lexical-format.ts';
import { LINE_UNIT } from '../document/pieces.ts';
import { linkOfText } from './line-of-text.ts';
import { fieldOfPlace, placeOfItem } from './locate-item.ts';
import { blockPosition, CONTEXT_UNITS, writerOf } from './lost-words.ts';
import type { Meeting } from './meeting.ts';
import type { RescuedWords } from './rescued-document.ts';
import { formatIn } from './text-segments.ts';

/** A look that one side gave and the merge does not show. */
interface Overwritten {
  readonly whose: 'ours' | 'theirs';
  readonly format: number;
  readonly mark: Y.Item;
  readonly start: number;
  end: number;
}

/**
 * Words that both had, to which one gave a look that does not stand: both gave them one, or the end of the one's look cut
 * the other's short. `isUnseen` tells what the others had not seen.
 */
export function overwrittenFormats(meeting: Meeting, isUnseen: (item: Y.Item) => boolean, at: string): RescuedWords[] {
  return [...meeting.transaction.changed.keys()].flatMap((type) => {
    if (!(type instanceof Y.XmlText)) return [];
    const { _item } = type as unknown as { _item: Y.Item };
    if (_item.deleted || !areBothFormatted(type as Y.XmlText, meeting, isUnseen)) return [];
    const { words, found } = compare(type as Y.XmlText, meeting, isUnseen);
    const place = placeOfItem(_item);
    return found.map(
      ({ format, mark, start, end }): RescuedWords => ({
        id: `format:${mark.id.client}:${mark.id.clock}:${start}`,
        by: writerOf(meeting.doc, mark.id.client),
        at,
        reason: 'format',
        place: fieldOfPlace(place),
        pieces: [
          { kind: 'text', text: words.slice(start, end), marks: marksOfFormat(format), link: linkOfText(place.row) },
        ],
        before: `${LINE_UNIT}${words.slice(0, start)}`.slice(-CONTEXT_UNITS),
        after: words.slice(end, end + CONTEXT_UNITS),
        block: blockPosition(place.row),
        typed: [],
      }),
    );
  });
}

function areBothFormatted(text: Y.XmlText, { isTheirs }: Meeting, isUnseen: (item: Y.Item) => boolean): boolean {
  let [ours, theirs] = [false, false];
  for (let item = text._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentFormat)) continue;
    if (isTheirs(item)) theirs = true;
    else ours ||= isUnseen(item);
    if (ours && theirs) return true;
  }
  return false;
}

/** Walks along a text with four looks in hand: what both began with, what each made of it, and what stands. */
function compare(
  text: Y.XmlText,
  { isTheirs, wasHere, deletedThere }: Meeting,
  isUnseen: (item: Y.Item) => boolean,
): { readonly words: string; readonly found: readonly Overwritten[] } {
  const look = { base: 0, ours: 0, theirs: 0, merged: 0 };
  const mark: { ours: Y.Item | null; theirs: Y.Item | null } = { ours: null, theirs: null };
  const found: Overwritten[] = [];
  let words = '';
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted } = item;
    const isCommon = !isTheirs(item) && !isUnseen(item);
    const isInTheirs = isCommon ? !Y.isDeleted(deletedThere, item.id) : isTheirs(item) && !deleted;
    if (content instanceof Y.ContentFormat && content.key === 'p') {
      const format = formatIn(content.value);
      if (isCommon && (isInTheirs || wasHere(item))) look.base = format;
      if (wasHere(item)) {
        look.ours = format;
        mark.ours = isCommon ? null : item;
      }
      if (isInTheirs) {
        look.theirs = format;
        mark.theirs = isCommon ? null : item;
      }
      if (!deleted) look.merged = format;
      continue;
    }
    if (!(content instanceof Y.ContentString) || deleted) continue;
    const start = words.length;
    words += content.str;
    if (!isCommon) continue;
    for (const whose of ['ours', 'theirs'] as const) {
      const by = mark[whose];
      if (by === null || look[whose] === look.base || look[whose] === look.merged) continue;
      const last = found.at(-1);
      if (last?.whose === whose && last.end === start && last.format === look[whose]) last.end = words.length;
      else found.push({ whose, format: look[whose], mark: by, start, end: words.length });
    }
  }
  return { words, found };
}
