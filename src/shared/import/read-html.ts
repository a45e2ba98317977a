import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { normalizeRichText } from '../document/normalize.ts';
import type { RichText } from '../document/rich-text.ts';
import { cleanHtml } from './clean-html.ts';
import { FOOTNOTE_REFERENCE, FOOTNOTE_TEXT, liftFootnotes, markFootnotes } from './html-footnotes.ts';
import { LIMITS } from './limits.ts';
import { htmlExcess } from './nesting.ts';

export interface HtmlRead {
  readonly blocks: readonly RootContent[];
  /** The `lang` of the page, where it has one. */
  readonly language: string | null;
  readonly warnings: readonly string[];
}

const mark =
  (type: 'underline' | 'superscript' | 'subscript'): Handle =>
  (state, node: Element) =>
    ({ type, children: state.all(node) }) as never;

const FOOTNOTES: Readonly<Record<string, Handle>> = {
  [FOOTNOTE_REFERENCE]: (_state, node: Element) =>
    ({ type: 'footnoteReference', identifier: String(node.properties.identifier) }) as never,
  [FOOTNOTE_TEXT]: (state, node: Element) =>
    ({
      type: 'footnoteDefinition',
      identifier: String(node.properties.identifier),
      children: state.toFlow(state.all(node)),
    }) as never,
};

/** Reads HTML into blocks: its structure is kept, everything that could run, load or hide is dropped. */
export function readHtml(html: string): HtmlRead {
  const excess = htmlExcess(html);
  if (excess !== null) return readWords(html, excess);
  try {
    return { ...readTree(html), warnings: [] };
  } catch (cause) {
    // Tags inside attributes can hide how deep a page is.
    if (cause instanceof RangeError) return readWords(html, `nests elements more than ${LIMITS.depth} deep`);
    throw cause;
  }
}

const readWords = (html: string, excess: string): HtmlRead => ({
  ...readTree(flatten(html)),
  warnings: [`The page ${excess}; its words were kept without that structure.`],
});

function readTree(html: string): Omit<HtmlRead, 'warnings'> {
  const tree = fromHtml(html) as HastRoot;
  markFootnotes(tree);
  const mdast = toMdast(cleanHtml(tree), {
    handlers: { u: mark('underline'), sup: mark('superscript'), sub: mark('subscript'), ...FOOTNOTES },
    newlines: false,
  }) as Root;
  return { blocks: liftFootnotes(mdast.children), language: languageOf(tree) };
}

/** Cleans HTML from the clipboard into a field. */
export const htmlToRichText = (html: string): RichText => {
  const match = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html);
  return normalizeRichText({ children: readHtml(match?.[1] ?? html).blocks.map(asFieldHeading) });
};

/** A page's headings become the two levels of a field. */
const asFieldHeading = (node: RootContent): RootContent =>
  node.type === 'heading' ? { ...node, depth: node.depth <= 2 ? 3 : node.depth === 3 ? 3 : 4 } : node;

/** Words and paragraph ends alone, for pages that cannot be read as a tree. */
function flatten(html: string): string {
  return withoutElements(withoutElements(html, 'script'), 'style')
    .replace(/<\/?(?:p|div|li|tr|h[1-6]|blockquote|br|table)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('<', '&lt;')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .slice(0, LIMITS.blocks + 1)
    .map((line) => `<p>${line}</p>`)
    .join('');
}

/** A text without some elements and what they hold; one that does not end goes to the end of the text. */
function withoutElements(html: string, tagName: string): string {
  const lower = html.toLowerCase();
  let out = '';
  for (let at = 0; at < html.length; ) {
    const start = lower.indexOf(`<${tagName}`, at);
    if (start < 0) return out + html.slice(at);
    out += html.slice(at, start);
    const end = lower.indexOf(`</${tagName}`, start);
    at = end < 0 ? html.length : end;
    if (end >= 0) at = lower.indexOf('>', end) + 1 || html.length;
  }
  return out;
}

function languageOf(tree: HastRoot): string | null {
  const page = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'html');
  const lang = page?.properties.lang;
  return typeof lang === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/i.test(lang) ? lang : null;
}
