import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { normalizeRichText } from '../document/normalize.ts';
import type { RichText } from '../document/rich-text.ts';
import { cleanHtml } from './clean-html.ts';
import { LIMITS } from './limits.ts';
import { htmlDepth } from './nesting.ts';

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

/** Reads HTML into blocks: its structure is kept, everything that could run, load or hide is dropped. */
export function readHtml(html: string): HtmlRead {
  const warnings: string[] = [];
  let source = html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '').replace(/<!\[(if|endif)[^>]*>/gi, '');
  if (htmlDepth(source) > LIMITS.depth) {
    source = flatten(source);
    warnings.push(
      `The page nests elements more than ${LIMITS.depth} deep; its words were kept without that structure.`,
    );
  }
  const tree = fromHtml(source) as HastRoot;
  const language = languageOf(tree);
  const mdast = toMdast(cleanHtml(tree), {
    handlers: { u: mark('underline'), sup: mark('superscript'), sub: mark('subscript') },
    newlines: false,
  }) as Root;
  return { blocks: mdast.children, language, warnings };
}

/** Cleans HTML from the clipboard into a field. */
export const htmlToRichText = (html: string): RichText => {
  const match = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html);
  return normalizeRichText({ children: readHtml(match?.[1] ?? html).blocks.map(asFieldHeading) });
};

/** A page's headings become the two levels of a field. */
const asFieldHeading = (node: RootContent): RootContent =>
  node.type === 'heading' ? { ...node, depth: node.depth <= 2 ? 3 : node.depth === 3 ? 3 : 4 } : node;

/** Words and paragraph ends alone, for pages too deep to be read as a tree. */
function flatten(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(p|div|li|tr|h[1-6]|blockquote|br|table)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('');
}

function languageOf(tree: HastRoot): string | null {
  const page = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'html');
  const lang = page?.properties.lang;
  return typeof lang === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/i.test(lang) ? lang : null;
}
