import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { List, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { Brand } from '../../domain/brand.ts';
import { docxInline, type InlineOptions } from './docx-inline.ts';
import { BULLETS, numbersFrom } from './docx-styles.ts';

export interface BlockOptions extends InlineOptions {
  readonly brand: Brand;
  /** Of its paragraphs; Word's own where it is not given. */
  readonly style?: string;
  /** A number of its own for each list, so that none goes on counting where another ended. */
  readonly newList: (start: number | null) => number;
}

const HEADINGS = [HeadingLevel.HEADING_4, HeadingLevel.HEADING_5] as const;

/** Blocks of a field as paragraphs and tables of Word. Footnotes' texts stand elsewhere in the file. */
export const docxBlocks = (blocks: readonly RootContent[], options: BlockOptions): FileChild[] =>
  blocks.flatMap((block) => docxBlock(block, options));

function docxBlock(block: RootContent, options: BlockOptions): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [docxParagraph(block.children, options)];
    case 'heading':
      return [
        docxParagraph(block.children, { ...options, style: '' }, { heading: HEADINGS[block.depth === 3 ? 0 : 1] }),
      ];
    case 'thematicBreak':
      return [
        new Paragraph({
          border: {
            bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: options.brand.light.rule.slice(1) },
          },
        }),
      ];
    case 'blockquote':
      return docxBlocks(block.children, { ...options, style: 'Quote' });
    case 'list':
      return docxList(block, options, 0);
    case 'table':
      return [
        docxTable(block, options),
        new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.AUTO } }),
      ];
    default:
      return [];
  }
}

/** A paragraph of inline content. */
export const docxParagraph = (
  nodes: readonly PhrasingContent[],
  options: Omit<BlockOptions, 'newList' | 'brand'>,
  more: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({
    ...(options.style === undefined || options.style === '' ? {} : { style: options.style }),
    ...(options.isRightToLeft ? { bidirectional: true } : {}),
    ...more,
    children: docxInline(nodes, options),
  });

function docxList(list: List, options: BlockOptions, level: number): FileChild[] {
  const start = list.ordered === true ? (list.start ?? 1) : null;
  const instance = options.newList(level === 0 ? start : null);
  const reference = start === null ? BULLETS : numbersFrom(level === 0 ? start : 1);
  return list.children.flatMap((item) =>
    item.children.flatMap((child): FileChild[] =>
      child.type === 'list'
        ? docxList(child, options, level + 1)
        : child.type === 'paragraph'
          ? [docxParagraph(child.children, options, { numbering: { reference, level: Math.min(4, level), instance } })]
          : docxBlock(child, options),
    ),
  );
}

const ALIGNMENTS = { left: AlignmentType.START, right: AlignmentType.END, center: AlignmentType.CENTER } as const;

function docxTable(node: TableNode, options: BlockOptions): Table {
  const columns = Math.max(1, ...node.children.map((row) => row.children.length));
  return docxGrid(
    node.children.map((row) => row.children.map((cell) => cell.children)),
    columns,
    (at) => ALIGNMENTS[node.align?.[at] ?? 'left'],
    options,
  );
}

/** A table of so many rows stays on one page. */
const MOST_ROWS_KEPT = 12;

/** A table whose first row is its head: repeated on each page that it runs over. */
export function docxGrid(
  rows: readonly (readonly (readonly PhrasingContent[])[])[],
  columns: number,
  alignment: (column: number) => (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS],
  options: Omit<BlockOptions, 'newList'>,
): Table {
  const { light } = options.brand;
  const isShort = rows.length <= MOST_ROWS_KEPT;
  const edge = { style: BorderStyle.SINGLE, size: 4, color: light.rule.slice(1) };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, () => Math.floor(9000 / columns)),
    borders: { top: edge, bottom: edge, insideHorizontal: edge, left: none, right: none, insideVertical: none },
    ...(options.isRightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          ...(at === 0 ? { tableHeader: true } : {}),
          children: [...Array(columns).keys()].map(
            (column) =>
              new TableCell({
                margins: { top: 60, bottom: 60, left: 90, right: 90 },
                ...(at === 0 ? { shading: { type: ShadingType.CLEAR, fill: light.wash.slice(1), color: 'auto' } } : {}),
                children: [
                  docxParagraph(
                    row[column] ?? [],
                    { ...options, style: at === 0 ? 'TableHead' : 'TableText' },
                    { alignment: alignment(column), keepNext: isShort && at < rows.length - 1 },
                  ),
                ],
              }),
          ),
        }),
    ),
  });
}
