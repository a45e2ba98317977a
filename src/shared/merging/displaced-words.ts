import * as Y from 'yjs';
import { marksOfFormat } from '../document/lexical-format.ts';
import { LINE_UNIT, type Piece } from '../document/pieces.ts';
import { type CopiedTexts, findCopy } from './copied-texts.ts';
import { linkOfText } from './line-of-text.ts';
import { fieldOfPlace, placeOfItem } from './locate-item.ts';
import { blockPosition, CONTEXT_UNITS, idOfTyped, joinRanges, lostByItem, writerOf } from './lost-words.ts';
import type { Meeting } from './meeting.ts';
import type { RescuedWords } from './rescued-document.ts';
import { type Segment, segmentsOf } from './text-segments.ts';

type Moved = Omit<RescuedWords, 'id' | 'by' | 'at' | 'typed' | 'pieces'>;

/**
 * Words that stay where they were typed while what they were typed into went elsewhere: the others split the paragraph,
 * turned it into a list or moved its words, which in the document is deleting them here and writing them there.
 */
export function displacedWords(
  meeting: Meeting,
  isUnseen: (item: Y.Item) => boolean,
  copies: CopiedTexts,
  at: string,
): RescuedWords[] {
  const lost = lostByItem(meeting);
  return changedTexts(meeting).flatMap((text) => {
    if (!hasUnseenBesideDeleted(text, meeting, isUnseen)) return [];
    const segments = segmentsOf(text, meeting, lost);
    const { row } = placeOfItem((text as unknown as { _item: Y.Item })._item);
    const link = linkOfText(row);
    return unseenRuns(segments, isUnseen).flatMap(({ first, end }): RescuedWords[] => {
      const went = whereItWent(segments, first, end, copies);
      if (went === null) return [];
      const run = segments.slice(first, end);
      const typed = joinRanges(
        run.map(({ item, offset, text: { length } }) => [item.id.client, item.id.clock + offset, length]),
      );
      const pieces = run.map(
        ({ text: words, format }): Piece => ({ kind: 'text', text: words, marks: marksOfFormat(format), link }),
      );
      return [
        { ...went, id: idOfTyped(typed), by: writerOf(meeting.doc, run[0]?.item.id.client ?? 0), at, pieces, typed },
      ];
    });
  });
}

/** Texts that are there and from which the others took something away. */
function changedTexts({ transaction, wasHere }: Meeting): Y.XmlText[] {
  return [...transaction.changed.keys()].filter((type): type is Y.XmlText & typeof type => {
    if (!(type instanceof Y.XmlText)) return false;
    const { _item } = type as unknown as { _item: Y.Item | null };
    return _item !== null && !_item.deleted && wasHere(_item);
  }) as unknown as Y.XmlText[];
}

/** A look at the items alone: most texts that others changed are not those that we wrote in meanwhile. */
function hasUnseenBesideDeleted(
  text: Y.XmlText,
  { isTheirs, wasHere }: Meeting,
  isUnseen: (item: Y.Item) => boolean,
): boolean {
  let hasUnseen = false;
  let hasGone = false;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) hasGone ||= wasHere(item);
    else hasUnseen ||= !isTheirs(item) && isUnseen(item);
    if (hasUnseen && hasGone) return true;
  }
  return false;
}

function unseenRuns(
  segments: readonly Segment[],
  isUnseen: (item: Y.Item) => boolean,
): { readonly first: number; readonly end: number }[] {
  const runs: { first: number; end: number }[] = [];
  let open: { first: number; end: number; client: number } | null = null;
  segments.forEach(({ item, isThere, isTheirs }, index) => {
    const isOurs = isThere && !isTheirs && isUnseen(item);
    if (isOurs && open?.client === item.id.client) open.end = index + 1;
    else if (isOurs) {
      open = { first: index, end: index + 1, client: item.id.client };
      runs.push(open);
    } else open = null;
  });
  return runs;
}

/** Words around a run that were taken away here and stand elsewhere now; null where they do not. */
function whereItWent(segments: readonly Segment[], first: number, end: number, copies: CopiedTexts): Moved | null {
  const left = takenAway(segments.slice(0, first).reverse(), true);
  const right = takenAway(segments.slice(end), false);
  // Where the words on the left stay, so does what was typed behind them.
  if (left === '' && segments.slice(0, first).some(({ isThere }) => isThere)) return null;
  const found = findCopy(copies, left, right);
  if (found === null) return null;
  const { text, at } = found;
  const place = placeOfItem((text as unknown as { _item: Y.Item })._item);
  return {
    reason: 'moved',
    place: fieldOfPlace(place),
    block: blockPosition(place.row),
    before: `${LINE_UNIT}${found.words.slice(0, at)}`.slice(-CONTEXT_UNITS),
    after: found.words.slice(at, at + CONTEXT_UNITS),
  };
}

/** The words next to a run that the others took away, outwards until something that stayed. */
function takenAway(segments: readonly Segment[], isReversed: boolean): string {
  const words: string[] = [];
  for (const { isThere, isLost, isTheirs, wasHere, text } of segments) {
    if (isThere || isLost) break;
    if (wasHere && !isTheirs) words.push(text);
  }
  return (isReversed ? words.reverse() : words).join('');
}
