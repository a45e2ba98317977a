import type { Table } from 'mdast';
import * as Y from 'yjs';
import { fromInlineRuns, type InlineRun } from '../document/inline-runs.ts';
import { marksOfFormat } from '../document/lexical-format.ts';
import type { Meeting } from './meeting.ts';
import { type LostByItem, segmentsOf } from './text-segments.ts';

/** The table that a text stood in, where a merge deleted it; null where there is none, or where nothing is known of it any more. */
export function lostTableAround(row: readonly Y.Item[], { wasHere }: Meeting, lost: LostByItem): Y.Item | null {
  const table = row.find((item) => elementOf(item)?.nodeName === 'table');
  return table?.deleted === true && (wasHere(table) || lost.has(table)) ? table : null;
}

/**
 * A table as its last writer saw it, with what others had in it: words out of a cell mean little without those beside them.
 * Null where no cell is known.
 */
export function readLostTable(table: Y.Item, meeting: Meeting, lost: LostByItem): Table | null {
  const children = (item: Y.Item, nodeName: string | null) => stoodIn(item, nodeName, meeting, lost);
  const rows = children(table, 'tablerow').flatMap((row): Table['children'] => {
    const cells = children(row, 'tablecell');
    if (cells.length === 0) return [];
    return [
      {
        type: 'tableRow',
        children: cells.map((cell) => ({
          type: 'tableCell',
          children: fromInlineRuns(
            children(cell, null).flatMap((block, index) => [
              ...(index === 0 ? [] : [{ kind: 'break', link: null } as const]),
              ...runsOf(block, meeting, lost),
            ]),
          ),
        })),
      },
    ];
  });
  return rows.length === 0 ? null : { type: 'table', align: [], children: rows };
}

function runsOf(block: Y.Item, meeting: Meeting, lost: LostByItem): InlineRun[] {
  const runs: InlineRun[] = [];
  for (const item of stoodIn(block, null, meeting, lost)) {
    const type = item.content instanceof Y.ContentType ? item.content.type : null;
    if (!(type instanceof Y.XmlText)) runs.push(...runsOf(item, meeting, lost));
    else
      for (const { isLost, wasHere, text, format } of segmentsOf(type, meeting, lost))
        if (isLost || wasHere) runs.push({ kind: 'text', text, marks: marksOfFormat(format), link: null });
  }
  return runs;
}

/** What stood in an element before the merge deleted it, of one kind of element or of any. */
function stoodIn(item: Y.Item, nodeName: string | null, { wasHere }: Meeting, lost: LostByItem): Y.Item[] {
  const found: Y.Item[] = [];
  const type = item.content instanceof Y.ContentType ? (item.content.type as Y.AbstractType<unknown>) : null;
  for (let child = type?._start ?? null; child !== null; child = child.right)
    if (
      child.content instanceof Y.ContentType &&
      (wasHere(child) || lost.has(child)) &&
      (nodeName === null || elementOf(child)?.nodeName === nodeName)
    )
      found.push(child);
  return found;
}

const elementOf = ({ content }: Y.Item): Y.XmlElement | null =>
  content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? content.type : null;
