import type { PhrasingContent, RootContent, Table } from 'mdast';
import * as Y from 'yjs';
import { type InlineRun, toInlineRuns } from '../../shared/document/inline-runs.ts';
import { ALIGN_FORMATS, formatOfMarks } from '../../shared/document/lexical-format.ts';
import type { RichText } from '../../shared/document/rich-text.ts';

/** Lexical's `TableCellHeaderStates.ROW`: a cell of the head row. */
const HEADER_ROW = 1;

/**
 * Makes a field's shared type from a tree, laid out as the Lexical binding (V2) reads it. An empty tree still gets
 * its first paragraph here, before any undo manager looks on, so that undoing to empty keeps what can be redone.
 */
export function createRichField(rich: RichText): Y.XmlElement {
  const field = new Y.XmlElement();
  const blocks = rich.children.flatMap(writeBlock);
  field.insert(0, blocks.length === 0 ? [block('paragraph')] : blocks);
  return field;
}

/** Makes the shared type of a one-line field. */
export function createLineField(text: string): Y.XmlElement {
  const field = new Y.XmlElement();
  const runs: InlineRun[] = text === '' ? [] : [{ kind: 'text', text, marks: new Set(), link: null }];
  field.insert(0, [block('paragraph', {}, writeRuns(runs))]);
  return field;
}

type Attributes = Readonly<Record<string, string | number>>;
type Child = Y.XmlElement | Y.XmlText;

function block(name: string, attributes: Attributes = {}, children: readonly Child[] = []): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    (element.setAttribute as (key: string, value: unknown) => void).call(element, key, value);
  }
  if (children.length > 0) element.insert(0, [...children]);
  return element;
}

function writeBlock(node: RootContent): Y.XmlElement[] {
  switch (node.type) {
    case 'paragraph':
      return [block('paragraph', {}, inline(node.children))];
    case 'heading':
      return [block('heading', { __tag: node.depth >= 4 ? 'h4' : 'h3' }, inline(node.children))];
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph' ? [block('quote', {}, inline(child.children))] : writeBlock(child),
      );
    case 'list': {
      const kind = node.ordered === true ? 'number' : 'bullet';
      const attributes: Attributes = {
        __listType: kind,
        __tag: kind === 'number' ? 'ol' : 'ul',
        ...(node.start != null && node.start !== 1 ? { __start: node.start } : {}),
      };
      return [block('list', attributes, node.children.flatMap(writeItem).map(numbered))];
    }
    case 'table':
      return [writeTable(node)];
    case 'thematicBreak':
      return [block('horizontalrule')];
    case 'footnoteDefinition': {
      const runs = node.children.flatMap((child, index): InlineRun[] => [
        ...(index === 0 ? [] : [{ kind: 'break', link: null } as const]),
        ...('children' in child ? toInlineRuns(child.children as PhrasingContent[]) : []),
      ]);
      return [block('footnote-definition', { __identifier: node.identifier }, writeRuns(runs))];
    }
    default:
      return 'value' in node && node.value !== ''
        ? [block('paragraph', {}, inline([{ type: 'text', value: node.value }]))]
        : [];
  }
}

function writeItem(item: { children: RootContent[] }): Y.XmlElement[] {
  const own: InlineRun[] = [];
  const after: Y.XmlElement[] = [];
  for (const child of item.children) {
    if (child.type === 'list') after.push(block('listitem', {}, writeBlock(child)));
    else if ('children' in child) {
      if (own.length > 0) own.push({ kind: 'break', link: null });
      own.push(...toInlineRuns(child.children as PhrasingContent[]));
    }
  }
  return own.length === 0 && after.length > 0 ? after : [block('listitem', {}, writeRuns(own)), ...after];
}

function numbered(item: Y.XmlElement, index: number): Y.XmlElement {
  if (index > 0) (item.setAttribute as (key: string, value: unknown) => void).call(item, '__value', index + 1);
  return item;
}

function writeTable(table: Table): Y.XmlElement {
  const rows = table.children.map((row, rowIndex) =>
    block(
      'tablerow',
      {},
      row.children.map((cell, column) => {
        const align = table.align?.[column] ?? null;
        const paragraph = block(
          'paragraph',
          align === null ? {} : { __format: ALIGN_FORMATS[align] },
          inline(cell.children),
        );
        return block('tablecell', rowIndex === 0 ? { __headerState: HEADER_ROW } : {}, [paragraph]);
      }),
    ),
  );
  return block('table', {}, rows);
}

const inline = (nodes: readonly PhrasingContent[]): Child[] => writeRuns(toInlineRuns(nodes));

function writeRuns(runs: readonly InlineRun[]): Child[] {
  const out: Child[] = [];
  let index = 0;
  while (index < runs.length) {
    const run = runs[index] as InlineRun;
    const link = run.link;
    if (link !== null) {
      const end = endOfLink(runs, index);
      const inside = runs.slice(index, end).map((part): InlineRun => ({ ...part, link: null }));
      const title: Attributes = link.title === null ? {} : { __title: link.title };
      out.push(block('link', { __url: link.url, ...title }, writeRuns(inside)));
      index = end;
    } else if (run.kind === 'break') {
      out.push(block('linebreak'));
      index += 1;
    } else if (run.kind === 'footnote') {
      out.push(block('footnote-reference', { __identifier: run.identifier }));
      index += 1;
    } else {
      const end = endOfText(runs, index);
      out.push(textOf(runs.slice(index, end)));
      index = end;
    }
  }
  return out;
}

const sameLink = (a: InlineRun, b: InlineRun): boolean =>
  a.link?.url === b.link?.url && a.link?.title === b.link?.title;

function endOfLink(runs: readonly InlineRun[], start: number): number {
  let end = start + 1;
  while (end < runs.length && runs[end]?.link != null && sameLink(runs[start] as InlineRun, runs[end] as InlineRun))
    end += 1;
  return end;
}

function endOfText(runs: readonly InlineRun[], start: number): number {
  let end = start + 1;
  while (runs[end]?.kind === 'text' && runs[end]?.link === null) end += 1;
  return end;
}

function textOf(runs: readonly InlineRun[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    runs.flatMap((run, index) => {
      if (run.kind !== 'text') return [];
      const format = formatOfMarks(run.marks);
      // The binding numbers the parts of one text so that Yjs keeps equal neighbours apart; do the same.
      const attributes = { ...(format === 0 ? {} : { p: { __format: format } }), ...(index === 0 ? {} : { i: index }) };
      return [{ insert: run.text, attributes }];
    }),
  );
  return text;
}
