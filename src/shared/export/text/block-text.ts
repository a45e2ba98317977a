import type { RootContent, Table } from 'mdast';
import { inlineText } from './inline-text.ts';
import type { TextNotes } from './notes.ts';
import { tableText } from './table-text.ts';
import { wrap } from './wrap.ts';

export interface BlockPlace {
  readonly columns: number;
  /** Keeps the footnotes of several fields apart. */
  readonly field: string;
  readonly notes: TextNotes;
}

/** A block of a field as lines; its footnotes are said to the notes. */
export function blockText(block: RootContent, place: BlockPlace): string[] {
  const { columns, field, notes } = place;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return wrap(inlineText(block.children, field, notes), columns);
    case 'thematicBreak':
      return [`${' '.repeat(Math.floor((columns - 5) / 2))}* * *`];
    case 'blockquote':
      return blocksText(block.children, { ...place, columns: columns - 2 }).map((line) => `> ${line}`.trimEnd());
    case 'list':
      return block.children.flatMap((item, at) => {
        const mark = block.ordered === true ? `${(block.start ?? 1) + at}. ` : '- ';
        const lines = item.children.flatMap((child) => blockText(child, { ...place, columns: columns - mark.length }));
        return lines.map((line, row) => (row === 0 ? mark : ' '.repeat(mark.length)) + line);
      });
    case 'table':
      return tableText(tableCells(block, place), (at) => block.align?.[at] === 'right', columns);
    case 'footnoteDefinition': {
      const text = blocksText(block.children, { ...place, columns: Number.POSITIVE_INFINITY });
      notes.say(notes.ofFootnote(field, block.identifier), text.join(' '));
      return [];
    }
    default:
      return [];
  }
}

/** Blocks with an empty line between them. */
export const blocksText = (blocks: readonly RootContent[], place: BlockPlace): string[] =>
  blocks
    .map((block) => blockText(block, place))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));

const tableCells = (table: Table, { field, notes }: BlockPlace): string[][] =>
  table.children.map((row) => row.children.map((cell) => inlineText(cell.children, field, notes)));
