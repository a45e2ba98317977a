import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import { isEmptyRichText, type RichText } from '../../document/rich-text.ts';
import { inlineToHast, richTextToHast } from '../../document/rich-text-to-hast.ts';
import { runInLabel } from '../run-in-label.ts';
import { h } from './elements.ts';

export interface FieldOptions {
  readonly headingShift: number;
}

export interface FieldRenderer {
  /** Begins a stretch whose footnotes stand together at its end; numbers go on over the page. */
  readonly begin: () => { readonly end: () => ElementContent[] };
  readonly render: (rich: RichText, options: FieldOptions) => ElementContent[];
  /** The same with the label of the analysis run in, where it begins with a paragraph. */
  readonly analysis: (rich: RichText, label: string, options: FieldOptions) => ElementContent[];
}

/** Renders the fields of one page, numbering footnotes through. */
export function createField(): FieldRenderer {
  let count = 0;
  let tables = 0;
  const tableName = () => {
    tables += 1;
    return tables === 1 ? 'Table' : `Table ${tables}`;
  };
  let notes: { readonly number: number; readonly definition: FootnoteDefinition }[] = [];

  const render = (rich: RichText, { headingShift }: FieldOptions): ElementContent[] => {
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
    const content = richTextToHast(rich, { headingShift, footnoteNumber: numberOf });
    for (const definition of definitions) notes.push({ number: numberOf(definition.identifier), definition });
    return content.map((node) => (node.type === 'element' ? tidy(node, seen, tableName) : node));
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

/** Gives table cells their place for those who hear the table, and keeps a repeated reference's id unique. */
function tidy(node: Element, seenIds: Set<string>, tableName: () => string): Element {
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
  const children = node.children.map((child) => (child.type === 'element' ? tidy(child, seenIds, tableName) : child));
  const element: Element = { ...node, properties, children };
  return node.tagName === 'table'
    ? h('section', { className: ['table'], tabIndex: 0, ariaLabel: tableName() }, element)
    : element;
}
