import * as Y from 'yjs';
import type { Collision } from './collisions-document.ts';
import { fieldOfPlace, placeOfItem } from './locate-item.ts';
import { writerOf } from './lost-words.ts';
import type { Meeting } from './meeting.ts';
import { wordsIn } from './words-in.ts';

/**
 * Tables of which one changed the rows while the other changed the columns: a row that was added has no cell in the column
 * that was added, so its cells may stand under other heads. Empty cells that two machines put at the end of one short row,
 * each to make the table whole again, are taken out first.
 */
export function mergedTables(meeting: Meeting, isUnseen: (item: Y.Item) => boolean, at: string): Collision[] {
  return [...tablesIn(meeting)].flatMap((table): Collision[] => {
    takeOutDoubles(table, meeting, isUnseen);
    const rows = cellsByRow(table);
    const odd = rows.find(({ cells }) => cells.length !== rows[0]?.cells.length);
    const { id } = itemOf(table);
    const place = fieldOfPlace(placeOfItem(itemOf(table)));
    if (odd === undefined || place === null) return [];
    const oddItem = itemOf(odd.row);
    const parts = rows.flatMap(({ row, cells }) => [row, ...cells]).map(itemOf);
    const news = parts.filter((item) => meeting.isTheirs(item) || item === oddItem);
    const by = new Set(news.map((item) => writerOf(meeting.doc, item.id.client)).filter((person) => person !== null));
    return [
      {
        id: `table:${id.client}:${id.clock}:${oddItem.id.client}:${oddItem.id.clock}:${rows.map(({ cells }) => cells.length).join('.')}`,
        at,
        kind: 'table',
        place,
        element: [id.client, id.clock],
        words: rows.flatMap(({ cells }) => cells.map(wordsIn)).find((words) => words !== '') ?? '',
        by: [...by],
      },
    ];
  });
}

/** Tables that stand and whose rows or cells came or went in this meeting. */
function tablesIn({ transaction }: Meeting): ReadonlySet<Y.XmlElement> {
  const tables = new Set<Y.XmlElement>();
  for (const type of transaction.changed.keys()) {
    if (!(type instanceof Y.XmlElement)) continue;
    const table = type.nodeName === 'tablerow' ? type.parent : type;
    if (table instanceof Y.XmlElement && table.nodeName === 'table' && !itemOf(table).deleted) tables.add(table);
  }
  return tables;
}

interface Row {
  readonly row: Y.XmlElement;
  readonly cells: readonly Y.XmlElement[];
}

const cellsByRow = (table: Y.XmlElement): readonly Row[] =>
  childrenOf(table, 'tablerow').map((row) => ({ row, cells: childrenOf(row, 'tablecell') }));

const childrenOf = (element: Y.XmlElement, nodeName: string): Y.XmlElement[] =>
  element
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === nodeName);

/**
 * Of the empty cells that both put at the end of one row, the last ones, as far as no other row is as long and none has words
 * there. Everybody takes out the same.
 */
function takeOutDoubles(table: Y.XmlElement, { isTheirs }: Meeting, isUnseen: (item: Y.Item) => boolean): void {
  const rows = cellsByRow(table).map(({ row, cells }) => ({ row, cells, filled: lastFilled(cells) + 1 }));
  const wanted = Math.max(Math.min(...rows.map(({ cells }) => cells.length)), ...rows.map(({ filled }) => filled));
  for (const { row, cells, filled } of rows) {
    const empty = cells.slice(filled).map(itemOf);
    if (!empty.some(isTheirs) || !empty.some((item) => !isTheirs(item) && isUnseen(item))) continue;
    for (const cell of cells.slice(wanted).reverse()) row.delete(row.toArray().indexOf(cell), 1);
  }
}

const lastFilled = (cells: readonly Y.XmlElement[]): number => cells.findLastIndex((cell) => wordsIn(cell) !== '');

const itemOf = (element: Y.XmlElement): Y.Item => (element as unknown as { _item: Y.Item })._item;
