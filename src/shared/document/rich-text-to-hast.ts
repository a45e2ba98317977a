import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { PhrasingContent, Root } from 'mdast';
import { type Handler, type Handlers, toHast } from 'mdast-util-to-hast';
import type { RichText } from './rich-text.ts';
import { safeUrl } from './safe-url.ts';

/** How a field is turned into HTML, where the place it goes to decides. */
export interface RichTextToHastOptions {
  /** Makes footnote ids unique in a page that has several fields. */
  readonly footnotePrefix?: string;
  /** Number of a footnote by its identifier; by the order in the field where there is none. */
  readonly footnoteNumber?: (identifier: string) => number;
}

const wrap =
  (tagName: string): Handler =>
  (state, node): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: state.all(node) as ElementContent[],
  });

/** Renders a field as HTML nodes. Footnote texts are left out: the page around decides where they stand. */
export function richTextToHast(rich: RichText, options: RichTextToHastOptions = {}): ElementContent[] {
  const { footnotePrefix = '', footnoteNumber } = options;
  const order = new Map<string, number>();
  const handlers: Handlers = {
    underline: wrap('u'),
    superscript: wrap('sup'),
    subscript: wrap('sub'),
    delete: wrap('s'),
    heading: (state, node): Element => ({
      type: 'element',
      tagName: `h${node.depth}`,
      properties: {},
      children: state.all(node) as ElementContent[],
    }),
    link: (state, node): Element | ElementContent[] => {
      const href = safeUrl(node.url);
      const children = state.all(node) as ElementContent[];
      if (href === null) return children;
      const title = node.title == null ? {} : { title: node.title };
      return { type: 'element', tagName: 'a', properties: { href, ...title }, children };
    },
    footnoteReference: (_state, node): Element => {
      const known = order.get(node.identifier) ?? order.size + 1;
      order.set(node.identifier, known);
      const number = footnoteNumber?.(node.identifier) ?? known;
      const id = `${footnotePrefix}${number}`;
      return {
        type: 'element',
        tagName: 'sup',
        properties: {},
        children: [
          {
            type: 'element',
            tagName: 'a',
            properties: { href: `#fn-${id}`, id: `fnref-${id}`, role: 'doc-noteref' },
            children: [{ type: 'text', value: String(number) }],
          },
        ],
      };
    },
    footnoteDefinition: () => undefined,
  };
  const tree = toHast(rich as Root, { handlers }) as HastRoot;
  return tree.children.filter((child): child is ElementContent => child.type !== 'doctype').filter(isNotBlank);
}

/** Renders inline content alone. */
export function inlineToHast(nodes: readonly PhrasingContent[], options: RichTextToHastOptions = {}): ElementContent[] {
  const [first] = richTextToHast({ type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] }, options);
  return first?.type === 'element' ? first.children : [];
}

const isNotBlank = (node: ElementContent): boolean => node.type !== 'text' || node.value.trim() !== '';
