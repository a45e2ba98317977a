import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as Y from 'yjs';
import { clientsOf } from '../crdt/writers.ts';
import { marksOfFormat } from '../document/lexical-format.ts';
import { LINE_UNIT, type Piece } from '../document/pieces.ts';
import { lineOfText, linkOfText } from './line-of-text.ts';
import { fieldOfPlace, placeOfItem } from './locate-item.ts';
import { lostTableAround, readLostTable } from './lost-tables.ts';
import type { Meeting } from './meeting.ts';
import type { RescuedWords, TypedRange } from './rescued-document.ts';
import { type LostByItem, type Segment, segmentsOf } from './text-segments.ts';

/** Units of text kept on either side of rescued words. */
export const CONTEXT_UNITS = 32;

/** The words that a merge deleted though nobody had seen them go, each run with its writer and place. */
export function lostWords(
  meeting: Meeting,
  at: string,
  isAsked: (item: Y.Item) => boolean = () => true,
): RescuedWords[] {
  const lost = lostByItem(meeting);
  const texts = new Set<Y.XmlText>();
  for (const { item } of meeting.lost)
    if (item.content instanceof Y.ContentString && item.parent instanceof Y.XmlText && isAsked(item))
      texts.add(item.parent);
  const runs = inReadingOrder(texts).flatMap((text) => runsIn(text, meeting, lost, at, isAsked));
  return joinLines(wholeTables(runs, meeting, lost));
}

export function lostByItem({ lost }: Meeting): LostByItem {
  const parts = new Map<Y.Item, { offset: number; length: number }[]>();
  for (const { item, offset, length } of lost) parts.set(item, [...(parts.get(item) ?? []), { offset, length }]);
  return parts;
}

/** Who typed with a client, as far as that was noted. */
export const writerOf = (doc: Y.Doc, client: number): RescuedWords['by'] => clientsOf(doc).get(String(client)) ?? null;

/**
 * The name of some characters: the same wherever they are noticed, and no others'. Two runs may begin with the same character,
 * be as long and be made of as many stretches, and hold others in between.
 */
export function idOfTyped(typed: readonly TypedRange[]): string {
  const [client, clock] = typed[0] ?? [0, 0];
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(typed)))).slice(0, 16);
  return `${client}:${clock}+${typed.length}#${hash}`;
}

/** The block that an item stands in, as a position that its neighbours keep when it is deleted. */
export function blockPosition(row: readonly Y.Item[]): Uint8Array | null {
  const [block] = row;
  return block === undefined ? null : Y.encodeRelativePosition(new Y.RelativePosition(null, null, block.id));
}

interface Run extends RescuedWords {
  /** True where the line itself is new: it is lost with its words. */
  readonly isLine: boolean;
  /** The table they stood in, where it is gone. */
  readonly table: Y.Item | null;
}

function runsIn(
  text: Y.XmlText,
  meeting: Meeting,
  lost: LostByItem,
  at: string,
  isAsked: (item: Y.Item) => boolean,
): Run[] {
  const { _item } = text as unknown as { _item: Y.Item };
  const segments = segmentsOf(text, meeting, lost);
  const place = placeOfItem(_item);
  const isLine = place.row.some((item) => lost.has(item));
  const link = linkOfText(place.row);
  const base = {
    at,
    reason: 'gone' as const,
    place: fieldOfPlace(place),
    block: blockPosition(place.row),
    isLine,
    table: lostTableAround(place.row, meeting, lost),
  };
  const runs: Run[] = [];
  for (const { first, end } of stretches(segments)) {
    const run = segments.slice(first, end).filter(({ isLost, item }) => isLost && isAsked(item));
    if (run.length === 0) continue;
    const words = run.map(
      ({ text: words, format }): Piece => ({ kind: 'text', text: words, marks: marksOfFormat(format), link }),
    );
    const typed = joinRanges(
      run.map(({ item, offset, text: { length } }) => [item.id.client, item.id.clock + offset, length]),
    );
    const stood = (part: readonly Segment[]) =>
      part.flatMap(({ isLost, wasHere, text: words }) => (wasHere && !isLost ? [words] : [])).join('');
    runs.push({
      ...base,
      id: idOfTyped(typed),
      by: writerOf(meeting.doc, run[0]?.item.id.client ?? 0),
      pieces: isLine ? [{ kind: 'line', line: lineOfText(place.row) }, ...words] : words,
      before: `${LINE_UNIT}${stood(segments.slice(0, first))}`.slice(-CONTEXT_UNITS),
      after: stood(segments.slice(end)).slice(0, CONTEXT_UNITS),
      typed,
    });
  }
  return runs;
}

/** Stretches of one writer's lost words that nothing stood between. */
function stretches(segments: readonly Segment[]): { first: number; end: number }[] {
  const found: { first: number; end: number }[] = [];
  let open: { first: number; end: number; client: number } | null = null;
  segments.forEach(({ isLost, wasHere, item }, index) => {
    if (isLost && open?.client === item.id.client) open.end = index + 1;
    else if (isLost) {
      open = { first: index, end: index + 1, client: item.id.client };
      found.push(open);
    } else if (wasHere) open = null;
  });
  return found;
}

/** Characters typed one after the other are one range. */
export function joinRanges(ranges: readonly TypedRange[]): TypedRange[] {
  const out: TypedRange[] = [];
  for (const [client, clock, length] of ranges) {
    const last = out.at(-1);
    if (last !== undefined && last[0] === client && last[1] + last[2] === clock)
      out[out.length - 1] = [client, last[1], last[2] + length];
    else out.push([client, clock, length]);
  }
  return out;
}

/** Words typed into a table that is gone come back as the table. */
function wholeTables(runs: readonly Run[], meeting: Meeting, lost: LostByItem): Run[] {
  const done = new Set<Y.Item>();
  return runs.flatMap((run): Run[] => {
    const { table } = run;
    if (table === null) return [run];
    if (done.has(table)) return [];
    const whole = readLostTable(table, meeting, lost);
    if (whole === null) return [run];
    done.add(table);
    const typed = runs.filter((other) => other.table === table).flatMap((other) => other.typed);
    const pieces: RescuedWords['pieces'] = [{ kind: 'line', line: { kind: 'table', table: whole } }];
    return [{ ...run, id: idOfTyped(typed), pieces, typed, isLine: false }];
  });
}

/** New lines of one writer that stood in one block, or one after the other, come back as one. */
function joinLines(runs: readonly Run[]): RescuedWords[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const isNext = last?.isLine === true && run.isLine && last.by === run.by && sameField(last.place, run.place);
    if (!isNext || last === undefined) out.push(run);
    else {
      const typed = [...last.typed, ...run.typed];
      out[out.length - 1] = { ...last, id: idOfTyped(typed), pieces: [...last.pieces, ...run.pieces], typed };
    }
  }
  return out.map(({ isLine: _isLine, table: _table, ...words }) => words);
}

const sameField = (a: RescuedWords['place'], b: RescuedWords['place']): boolean =>
  a?.field === b?.field && a?.developmentId === b?.developmentId;

/** Texts as they stand in the document, deleted ones too. */
function inReadingOrder(texts: ReadonlySet<Y.XmlText>): Y.XmlText[] {
  const ordered: Y.XmlText[] = [];
  const tops = new Set<Y.AbstractType<unknown>>();
  for (const text of texts) {
    const [first] = placeOfItem((text as unknown as { _item: Y.Item })._item).row;
    if (first !== undefined) tops.add(first.parent as Y.AbstractType<unknown>);
  }
  const visit = (type: Y.AbstractType<unknown>) => {
    for (let item = type._start; item !== null; item = item.right) {
      if (!(item.content instanceof Y.ContentType)) continue;
      const child = item.content.type;
      if (child instanceof Y.XmlText && texts.has(child)) ordered.push(child);
      else visit(child as Y.AbstractType<unknown>);
    }
  };
  for (const top of tops) visit(top);
  return ordered;
}
