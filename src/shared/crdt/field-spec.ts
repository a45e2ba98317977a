import type { PhrasingContent, RootContent, Table } from 'mdast';
import { fromInlineRuns, type InlineRun, type RunLink, toInlineRuns } from '../document/inline-runs.ts';
import { ALIGN_FORMATS, formatOfMarks } from '../document/lexical-format.ts';
import type { RichText } from '../document/rich-text.ts';

/** Lexical's `TableCellHeaderStates.ROW`: a cell of the head row. */
const HEADER_ROW = 1;

/** What a shared element is to be: the layout that the Lexical binding (V2) reads, as plain values. */
export interface ElementSpec {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly NodeSpec[];
}
/** A stretch of text between elements, in parts of one format (bits, 0 for none), neighbours of different ones. */
export interface TextSpec {
  readonly kind: 'text';
  readonly parts: readonly { readonly text: string; readonly format: number }[];
}
export type NodeSpec = ElementSpec | TextSpec;

/** What a rich field's children are to be. */
export const specsOfField = (rich: RichText): ElementSpec[] => rich.children.flatMap(blockSpecs);

/** What a one-line field's only child is to be. */
export const specOfLine = (text: string): ElementSpec =>
  element('paragraph', {}, text === '' ? [] : [{ kind: 'text', parts: [{ text, format: 0 }] }]);

export const EMPTY_PARAGRAPH: ElementSpec = element('paragraph');

function element(
  name: string,
  attributes: ElementSpec['attributes'] = {},
  children: readonly NodeSpec[] = [],
): ElementSpec {
  return { kind: 'element', name, attributes, children };
}

function blockSpecs(node: RootContent): ElementSpec[] {
  switch (node.type) {
    case 'paragraph':
      return [element('paragraph', {}, inline(node.children))];
    case 'heading':
      return [element('heading', { __tag: node.depth >= 4 ? 'h4' : 'h3' }, inline(node.children))];
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph' ? [element('quote', {}, inline(child.children))] : blockSpecs(child),
      );
    case 'list': {
      const kind = node.ordered === true ? 'number' : 'bullet';
      const attributes = {
        __listType: kind,
        __tag: kind === 'number' ? 'ol' : 'ul',
        ...(node.start != null && node.start !== 1 ? { __start: node.start } : {}),
      };
      return [element('list', attributes, node.children.flatMap(itemSpecs).map(numbered))];
    }
    case 'table':
      return [tableSpec(node)];
    case 'thematicBreak':
      return [element('horizontalrule')];
    case 'footnoteDefinition': {
      const runs = node.children.flatMap((child, index): InlineRun[] => [
        ...(index === 0 ? [] : [{ kind: 'break', link: null } as const]),
        ...('children' in child ? toInlineRuns(child.children as PhrasingContent[]) : []),
      ]);
      return [element('footnote-definition', { __identifier: node.identifier }, runSpecs(runs))];
    }
    default:
      return 'value' in node && node.value !== ''
        ? [element('paragraph', {}, inline([{ type: 'text', value: node.value }]))]
        : [];
  }
}

function itemSpecs(item: { children: RootContent[] }): ElementSpec[] {
  const own: InlineRun[] = [];
  const after: ElementSpec[] = [];
  for (const child of item.children) {
    if (child.type === 'list') after.push(element('listitem', {}, blockSpecs(child)));
    else if ('children' in child) {
      if (own.length > 0) own.push({ kind: 'break', link: null });
      own.push(...toInlineRuns(child.children as PhrasingContent[]));
    }
  }
  return own.length === 0 && after.length > 0 ? after : [element('listitem', {}, runSpecs(own)), ...after];
}

const numbered = (item: ElementSpec, index: number): ElementSpec =>
  index === 0 ? item : { ...item, attributes: { ...item.attributes, __value: index + 1 } };

function tableSpec(table: Table): ElementSpec {
  const rows = table.children.map((row, rowIndex) =>
    element(
      'tablerow',
      {},
      row.children.map((cell, column) => {
        const align = table.align?.[column] ?? null;
        const paragraph = element(
          'paragraph',
          align === null ? {} : { __format: ALIGN_FORMATS[align] },
          inline(cell.children),
        );
        return element('tablecell', rowIndex === 0 ? { __headerState: HEADER_ROW } : {}, [paragraph]);
      }),
    ),
  );
  return element('table', {}, rows);
}

/** Canonical runs, so that text between two elements is one text and its parts differ in format. */
const inline = (nodes: readonly PhrasingContent[]): NodeSpec[] =>
  runSpecs(toInlineRuns(fromInlineRuns(toInlineRuns(nodes))));

function runSpecs(runs: readonly InlineRun[]): NodeSpec[] {
  const out: NodeSpec[] = [];
  let index = 0;
  while (index < runs.length) {
    const run = runs[index] as InlineRun;
    const { link } = run;
    if (link !== null) {
      const end = endOf(runs, index, (other) => sameLink(other.link, link));
      const inside = runs.slice(index, end).map((part): InlineRun => ({ ...part, link: null }));
      const title = link.title === null ? {} : { __title: link.title };
      out.push(element('link', { __url: link.url, ...title }, runSpecs(inside)));
      index = end;
    } else if (run.kind === 'break') {
      out.push(element('linebreak'));
      index += 1;
    } else if (run.kind === 'footnote') {
      out.push(element('footnote-reference', { __identifier: run.identifier }));
      index += 1;
    } else {
      const end = endOf(runs, index, (other) => other.kind === 'text' && other.link === null);
      out.push(textSpec(runs.slice(index, end)));
      index = end;
    }
  }
  return out;
}

const sameLink = (a: RunLink | null, b: RunLink): boolean => a?.url === b.url && a.title === b.title;

function endOf(runs: readonly InlineRun[], start: number, belongs: (run: InlineRun) => boolean): number {
  let end = start + 1;
  while (end < runs.length && belongs(runs[end] as InlineRun)) end += 1;
  return end;
}

function textSpec(runs: readonly InlineRun[]): TextSpec {
  const parts: { text: string; format: number }[] = [];
  for (const run of runs) {
    if (run.kind !== 'text') continue;
    const format = formatOfMarks(run.marks);
    const last = parts.at(-1);
    if (last?.format === format) last.text += run.text;
    else parts.push({ text: run.text, format });
  }
  return { kind: 'text', parts };
}
