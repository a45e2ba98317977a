import type { BlockContent, FootnoteDefinition, List, ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast';
import * as Y from 'yjs';
import { fromInlineRuns, type InlineRun, type RunLink } from '../document/inline-runs.ts';
import { alignOfFormat, type ColumnAlign, marksOfFormat } from '../document/lexical-format.ts';
import type { RichText } from '../document/rich-text.ts';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * Reads a field's shared type, as the Lexical binding (V2) lays it out, into the canonical tree, without an editor.
 * Empty paragraphs are not content and are left out.
 */
export function readRichText(field: Y.XmlElement): RichText {
  const blocks = elements(field).flatMap(readBlock);
  const definitions = blocks.filter((block) => block.type === 'footnoteDefinition');
  const rest = blocks.filter((block) => block.type !== 'footnoteDefinition');
  return { type: 'root', children: [...joinQuotes(rest), ...definitions] };
}

/** The text of a one-line field (headline, title). */
export function readLine(field: Y.XmlElement): string {
  return elements(field)
    .map((block) => readRuns(block).map(textOfRun).join(''))
    .join(' ')
    .trim();
}

const textOfRun = (run: InlineRun): string => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '');

const READERS: Readonly<Record<string, (element: Y.XmlElement) => RootContent[]>> = {
  paragraph: (element) => readParagraph(element),
  heading: (element) => {
    const children = fromInlineRuns(readRuns(element));
    return children.length === 0
      ? []
      : [{ type: 'heading', depth: attribute(element, '__tag') === 'h4' ? 4 : 3, children }];
  },
  quote: (element) => {
    const children = readParagraph(element);
    return children.length === 0 ? [] : [{ type: 'blockquote', children }];
  },
  list: (element) => {
    const list = readList(element);
    return list.children.length === 0 ? [] : [list];
  },
  table: (element) => [readTable(element)],
  horizontalrule: () => [{ type: 'thematicBreak' }],
  'footnote-definition': (element) => [readDefinition(element)],
};

const readBlock = (element: Y.XmlElement): RootContent[] =>
  (READERS[element.nodeName] ?? ((unknown: Y.XmlElement) => readParagraph(unknown)))(element);

function readParagraph(element: Y.XmlElement): Paragraph[] {
  const children = fromInlineRuns(readRuns(element));
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function readList(element: Y.XmlElement): List {
  // The binding leaves out what is Lexical’s default, and a list is numbered by default.
  const ordered = (attribute(element, '__listType') ?? 'number') === 'number';
  const start = attribute(element, '__start');
  const items: ListItem[] = [];
  for (const item of elements(element)) {
    const nested = elements(item).filter((child) => child.nodeName === 'list');
    const runs = readRuns(item);
    const lists = nested.map(readList).filter((list) => list.children.length > 0);
    // Lexical keeps a nested list in an item of its own; in the tree it belongs to the item before.
    const host = runs.length === 0 && lists.length > 0 ? items.at(-1) : undefined;
    if (host !== undefined) host.children.push(...lists);
    else if (runs.length > 0 || lists.length > 0) {
      const paragraph: Paragraph = { type: 'paragraph', children: fromInlineRuns(runs) };
      items.push({ type: 'listItem', spread: false, children: [paragraph, ...lists] });
    }
  }
  return {
    type: 'list',
    ordered,
    ...(ordered ? { start: typeof start === 'number' ? start : 1 } : {}),
    spread: false,
    children: items,
  };
}

function readTable(element: Y.XmlElement): Table {
  const rows = elements(element).filter((row) => row.nodeName === 'tablerow');
  const align: ColumnAlign[] = [];
  const children = rows.map((row): TableRow => {
    const cells = elements(row).filter((cell) => cell.nodeName === 'tablecell');
    return {
      type: 'tableRow',
      children: cells.map((cell, column) => {
        const blocks = elements(cell);
        const format = blocks[0] === undefined ? 0 : attribute(blocks[0], '__format');
        align[column] ??= typeof format === 'number' ? alignOfFormat(format) : null;
        const runs = blocks.flatMap((block, index): InlineRun[] =>
          index === 0 ? readRuns(block) : [{ kind: 'break', link: null }, ...readRuns(block)],
        );
        return { type: 'tableCell', children: fromInlineRuns(runs) };
      }),
    };
  });
  return { type: 'table', align, children };
}

function readDefinition(element: Y.XmlElement): FootnoteDefinition {
  const identifier = String(attribute(element, '__identifier') ?? '');
  return {
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children: fromInlineRuns(readRuns(element)) }],
  };
}

function readRuns(parent: Y.XmlElement, link: RunLink | null = null): InlineRun[] {
  return parent.toArray().flatMap((child): InlineRun[] => {
    if (child instanceof Y.XmlText) return textRuns(child, link);
    if (!(child instanceof Y.XmlElement)) return [];
    if (child.nodeName === 'linebreak') return [{ kind: 'break', link }];
    if (child.nodeName === 'footnote-reference') {
      return [{ kind: 'footnote', identifier: String(attribute(child, '__identifier') ?? ''), link: null }];
    }
    if (child.nodeName === 'link' || child.nodeName === 'autolink') {
      const title = attribute(child, '__title');
      return readRuns(child, {
        url: String(attribute(child, '__url') ?? ''),
        title: typeof title === 'string' ? title : null,
      });
    }
    return child.nodeName === 'list' ? [] : readRuns(child, link);
  });
}

function textRuns(text: Y.XmlText, link: RunLink | null): InlineRun[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: { p?: Attributes } }[];
  return delta.flatMap(({ insert, attributes }): InlineRun[] => {
    if (typeof insert !== 'string' || insert === '') return [];
    const format = attributes?.p?.__format;
    return [{ kind: 'text', text: insert, marks: marksOfFormat(typeof format === 'number' ? format : 0), link }];
  });
}

/** Neighbouring quotes are one quotation of several paragraphs: Lexical has one node a paragraph. */
function joinQuotes(blocks: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.type === 'blockquote' && last?.type === 'blockquote')
      last.children.push(...(block.children as BlockContent[]));
    else out.push(block);
  }
  return out;
}

const elements = (parent: Y.XmlElement): Y.XmlElement[] =>
  parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

const attribute = (element: Y.XmlElement, name: string): unknown =>
  (element.getAttribute as (name: string) => unknown).call(element, name);
