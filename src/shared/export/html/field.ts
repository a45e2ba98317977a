import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isEmptyRichText, type RichText } from '../../document/rich-text.ts';
import { inlineToHast, richTextToHast } from '../../document/rich-text-to-hast.ts';
import { runInLabel } from '../run-in-label.ts';
import { directionOf } from './direction.ts';
import { h } from './elements.ts';
import { levelHeadings } from './level-headings.ts';

export interface FieldOptions {
  /** Level of the heading that the field stands under. */
  readonly under: number;
}

export interface FieldRenderer {
  /** Begins a stretch whose footnotes stand together at its end; numbers go on over the page. */
  readonly begin: () => { readonly end: () => ElementContent[] };
  readonly render: (rich: RichText, options: FieldOptions) => ElementContent[];
  /** The same with the label of the analysis run in, where it begins with a paragraph. */
  readonly analysis: (rich: RichText, label: string, options: FieldOptions) => ElementContent[];
}

/**
 * Renders the fields of one page, numbering footnotes through. A paragraph that runs against the page's direction says
 * so itself.
 */
export function createField(direction: 'ltr' | 'rtl' = 'ltr'): FieldRenderer {
  let count = 0;
  let tables = 0;
  const tableName = () => {
    tables += 1;
    return tables === 1 ? 'Table' : `Table ${tables}`;
  };
  let notes: { readonly number: number; readonly definition: FootnoteDefinition }[] = [];

  const render = (rich: RichText, { under }: FieldOptions): ElementContent[] => {
    if (isEmptyRichText(rich)) return [];
    const numbers = new Map<string, number>();
    const definitions = rich.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
    const seen = new Set<string>();
    const numberOf = (identifier: string): number => {
      const known = numbers.get(identifier);
      if (known !== undefined) return known;
      count += 1;
      numbers.set(identifier, count);
      return count;
    };
    const content = levelHeadings(richTextToHast(rich, { footnoteNumber: numberOf }), under);
    for (const definition of definitions) notes.push({ number: numberOf(definition.identifier), definition });
    return content.flatMap((node) => tidied(node, seen, tableName)).map((node) => directed(node, direction));
  };

  return {
    begin() {
      notes = [];
      return { end: () => (notes.length === 0 ? [] : [noteList(notes)]) };
    },
    render,
    analysis(rich, label, options) {
      const content = render(rich, options);
      if (content.length === 0) return [];
      const first = content[0];
      const labelNode = h('strong', { className: ['run-in'] }, runInLabel(label));
      if (first?.type === 'element' && first.tagName === 'p') {
        return [
          { ...first, children: [labelNode, { type: 'text', value: ' ' }, ...first.children] },
          ...content.slice(1),
        ];
      }
      return [h('p', {}, labelNode), ...content];
    },
  };
}

function noteList(notes: readonly { readonly number: number; readonly definition: FootnoteDefinition }[]): Element {
  const items = notes.map(({ number, definition }) => {
    const [paragraph] = definition.children;
    const text = paragraph?.type === 'paragraph' ? inlineToHast(paragraph.children) : [];
    return h(
      'li',
      { id: `fn-${number}`, value: String(number) },
      ...text,
      ' ',
      h('a', { href: `#fnref-${number}`, role: 'doc-backlink', ariaLabel: `Back to the text at note ${number}` }, '↩'),
    );
  });
  return h('ol', { className: ['notes'] }, ...items);
}

const DIRECTED: ReadonlySet<string> = new Set(['p', 'li', 'blockquote', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Gives a block that runs against what it stands in its own direction; what is in it then goes by that. */
function directed(node: ElementContent, around: 'ltr' | 'rtl'): ElementContent {
  if (node.type !== 'element') return node;
  const own = DIRECTED.has(node.tagName) ? (directionOf(textOf(node)) ?? around) : around;
  const children = node.children.map((child) => directed(child, own));
  return own === around ? { ...node, children } : { ...node, properties: { ...node.properties, dir: own }, children };
}

function tidied(node: ElementContent, seenIds: Set<string>, tableName: () => string): ElementContent[] {
  const kept = node.type === 'element' ? tidy(node, seenIds, tableName) : node;
  return kept === null ? [] : [kept];
}

const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr']);

/**
 * Gives table cells their place for those who hear the table, and keeps a repeated reference's id unique. Null where a
 * table, or a part of one, has no cell.
 */
function tidy(node: Element, seenIds: Set<string>, tableName: () => string): Element | null {
  const properties = { ...node.properties };
  const id = properties.id;
  if (typeof id === 'string') {
    if (seenIds.has(id)) delete properties.id;
    seenIds.add(id);
  }
  if (node.tagName === 'th') properties.scope = 'col';
  const align = properties.align;
  if (typeof align === 'string') {
    delete properties.align;
    properties.className = [`align-${align}`];
  }
  const children = node.children.flatMap((child) => tidied(child, seenIds, tableName));
  if (TABLE_PARTS.has(node.tagName) && !children.some(({ type }) => type === 'element')) return null;
  const element: Element = { ...node, properties, children };
  return node.tagName === 'table'
    ? h('section', { className: ['table'], tabIndex: 0, ariaLabel: tableName() }, element)
    : element;
}
