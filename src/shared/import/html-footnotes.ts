import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { RootContent as Block, FootnoteDefinition } from 'mdast';

/** Our element for a footnote's mark, and for its text. They become mdast's nodes. */
export const FOOTNOTE_REFERENCE = 'footnote-ref';
export const FOOTNOTE_TEXT = 'footnote-def';

interface Anchor {
  readonly link: Element;
  readonly order: number;
  readonly target: string;
}

interface Place {
  readonly order: number;
  /** The list item, paragraph or box that holds the text of the note. */
  readonly box: Element;
}

/**
 * Finds footnotes as Word, Google Docs, mammoth and GitHub write them: a link of a number or star to a place further
 * down, from which a link leads back. Marks the links and the places, and takes out the way back.
 */
export function markFootnotes(root: Root): void {
  const anchors: Anchor[] = [];
  const places = new Map<string, Place>();
  let order = 0;
  const walk = (node: Element, box: Element | null) => {
    order += 1;
    const inside = /^(li|p)$/.test(node.tagName) && box?.tagName !== 'li' ? node : box;
    for (const id of [node.properties.id, node.properties.name]) {
      const own = /^(li|p|div|aside)$/.test(node.tagName) ? node : inside;
      if (typeof id === 'string' && own !== null && !places.has(id)) places.set(id, { order, box: own });
    }
    const href = node.properties.href;
    if (node.tagName === 'a' && typeof href === 'string' && href.includes('#')) {
      anchors.push({ link: node, order, target: decodeHash(href) });
    }
    for (const child of node.children) if (child.type === 'element') walk(child, inside);
  };
  for (const child of root.children) if (child.type === 'element') walk(child, null);

  const notes = new Map<Element, string>();
  for (const { link, order: at, target } of anchors) {
    const place = places.get(target);
    if (place === undefined || place.order <= at || !MARK.test(textOf(link).trim())) continue;
    const identifier = notes.get(place.box) ?? String(notes.size + 1);
    notes.set(place.box, identifier);
    become(link, FOOTNOTE_REFERENCE, identifier, []);
  }
  const back = new Set(
    anchors
      .filter(({ link, order: at, target }) => link.tagName === 'a' && (places.get(target)?.order ?? at) < at)
      .map(({ link }) => link),
  );
  for (const [box, identifier] of notes) become(box, FOOTNOTE_TEXT, identifier, without(box.children, back));
}

/** Takes the notes' texts out of the lists and boxes they were written in, to the end, where a field keeps them. */
export function liftFootnotes(blocks: readonly Block[]): readonly Block[] {
  const notes: FootnoteDefinition[] = [];
  const lift = (block: Block): Block[] => {
    if (block.type === 'footnoteDefinition') {
      notes.push(block);
      return [];
    }
    if (block.type !== 'list' && block.type !== 'listItem' && block.type !== 'blockquote') return [block];
    const children = (block.children as Block[]).flatMap(lift);
    return children.length === 0 && block.children.length > 0 ? [] : [{ ...block, children } as Block];
  };
  const rest = blocks.flatMap(lift);
  return [...rest, ...notes];
}

/** What stands where a note is: "1", "[1]", "*". */
const MARK = /^\[?(\d{1,3}|[ivx]{1,5}|[*†‡§])\]?$/i;

function decodeHash(href: string): string {
  const hash = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function become(element: Element, tagName: string, identifier: string, children: ElementContent[]): void {
  element.tagName = tagName;
  element.properties = { identifier };
  element.children = children;
}

/** Without the links back, and without the signs and empty superscripts that stood around them. */
function without(nodes: readonly ElementContent[], gone: ReadonlySet<Element>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (gone.has(node)) return [];
    const children = without(node.children, gone);
    return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }];
  });
}

const textOf = (node: RootContent | ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
