import type { Element, ElementContent, Root } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Root as MdastRoot, PhrasingContent, RootContent } from 'mdast';
import { normalizeRichText } from '../../document/normalize.ts';
import type { RichText } from '../../document/rich-text.ts';
import { textOf } from './text-of.ts';

const NOT_TEXT: ReadonlySet<string> = new Set(['sources', 'src', 'notes', 'f', 'pair', 'missing', 'foot']);

/** The element of a place in a page: by its id, else by its class. */
export function placeIn(root: Root, name: string): Element | undefined {
  let byClass: Element | undefined;
  const walk = (node: Root | Element): Element | undefined => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.properties.id === name) return child;
      if (classesOf(child).includes(name)) byClass ??= child;
      const found = walk(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(root) ?? byClass;
}

export interface PlaceOptions {
  /** The depth of the heading that names the place; 0 where it has none. */
  readonly depth: number;
  /** What stands run in before an analysis, with its colon. */
  readonly label?: string;
  /** What was added to the depth of headings within the text. */
  readonly shift: number;
}

/** Reads a text back out of a page, mail or book: what stands around it is left out, footnotes are put back. */
export function readPlace(place: Element, options: PlaceOptions): RichText {
  const notes = place.children.filter(isElement).filter((child) => classesOf(child).includes('notes'));
  const blocks = place.children.filter(isElement).filter((child) => isText(child, options.depth));
  const tree = toMdast(
    { type: 'root', children: blocks.map(aligned) },
    { handlers: HANDLERS, newlines: false },
  ) as MdastRoot;
  const definitions = notes
    .flatMap((list) => list.children.filter(isElement))
    .map((item): RootContent => {
      const content = item.children.filter((child) => !(isElement(child) && child.properties.role === 'doc-backlink'));
      const text = toMdast(
        { type: 'root', children: [{ ...item, tagName: 'p', children: trimmed(content) }] },
        { handlers: HANDLERS, newlines: false },
      ) as MdastRoot;
      const identifier = String(item.properties.value ?? '');
      return { type: 'footnoteDefinition', identifier, label: identifier, children: text.children as never };
    });
  const children = withoutLabel(tree.children, options.label).map((block) =>
    block.type === 'heading' ? { ...block, depth: Math.max(3, block.depth - options.shift) as 3 | 4 } : block,
  );
  return normalizeRichText({ children: [...children, ...definitions] });
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  'align-left': 'left',
  'align-right': 'right',
  'align-center': 'center',
  start: 'left',
  end: 'right',
  mid: 'center',
};

/** The alignment of a cell is a class in our pages. */
function aligned(node: Element): Element {
  const align = classesOf(node)
    .map((name) => ALIGNMENTS[name])
    .find((each) => each !== undefined);
  const isCell = node.tagName === 'td' || node.tagName === 'th';
  return {
    ...node,
    properties: isCell && align !== undefined ? { ...node.properties, align } : node.properties,
    children: (node.tagName === 'li' ? inParagraphs(node.children) : node.children).map((child) =>
      isElement(child) ? aligned(child) : child,
    ),
  };
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'blockquote', 'table']);

/** The library takes our marks for blocks where they stand in an item without a paragraph. */
function inParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  let open: Element | null = null;
  for (const child of children) {
    if (isElement(child) && BLOCKS.has(child.tagName)) {
      open = null;
      found.push(child);
    } else if (open === null) {
      open = { type: 'element', tagName: 'p', properties: {}, children: [child] };
      found.push(open);
    } else open.children.push(child);
  }
  return found;
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

function isText(element: Element, depth: number): boolean {
  if (element.tagName === 'figure' || classesOf(element).some((name) => NOT_TEXT.has(name))) return false;
  return element.tagName !== `h${depth}`;
}

const trimmed = (content: readonly ElementContent[]): ElementContent[] =>
  content.map((child, at) =>
    child.type === 'text' && at === content.length - 1 ? { ...child, value: child.value.trimEnd() } : child,
  );

const mark =
  (type: 'underline' | 'superscript' | 'subscript' | 'delete'): Handle =>
  (state, node: Element) =>
    ({ type, children: state.all(node) }) as never;

const HANDLERS: Readonly<Record<string, Handle>> = {
  u: mark('underline'),
  s: mark('delete'),
  sub: mark('subscript'),
  sup: (state, node: Element) => {
    const isNote =
      classesOf(node).includes('fn') ||
      node.children.some((child) => isElement(child) && child.properties.role === 'doc-noteref');
    return (
      isNote
        ? { type: 'footnoteReference', identifier: textOf(node).trim() }
        : { type: 'superscript', children: state.all(node) }
    ) as never;
  },
};

/** Takes out the name of the analysis, which stands in front of its first sentence. */
function withoutLabel(blocks: readonly RootContent[], label: string | undefined): RootContent[] {
  if (label === undefined) return [...blocks];
  const at = blocks.findLastIndex((block) => block.type === 'paragraph' && isLabel(block.children[0], label));
  return blocks.flatMap((block, index): RootContent[] => {
    if (index !== at || block.type !== 'paragraph') return [block];
    const [, next, ...rest] = block.children;
    if (next === undefined) return [];
    const first: PhrasingContent[] =
      next.type === 'text' ? [{ ...next, value: next.value.replace(/^\s/, '') }] : [next];
    return [{ ...block, children: [...first, ...rest] }];
  });
}

const isLabel = (node: PhrasingContent | undefined, label: string): boolean =>
  node?.type === 'strong' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'text' &&
  node.children[0].value === label;
