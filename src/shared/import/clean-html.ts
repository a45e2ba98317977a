import type { Element, ElementContent, Root, RootContent } from 'hast';
import { safeUrl } from '../document/safe-url.ts';
import { FOOTNOTE_REFERENCE, FOOTNOTE_TEXT } from './html-footnotes.ts';
import { wordListItems } from './word-lists.ts';

/** Elements that go with all they hold. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'noscript',
  'template',
  'svg',
  'math',
  'img',
  'picture',
  'video',
  'audio',
  'canvas',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'link',
  'meta',
  'base',
  'title',
  'head',
  'map',
  'area',
  'xml',
  'o:p',
]);

/** The marks that a style can mean, as the element that means the same. */
function marksOfStyle(style: string, tagName: string): string[] {
  const marks: string[] = [];
  const weight = /font-weight:\s*(bold|bolder|[6-9]00)/i.test(style);
  if (weight) marks.push('strong');
  if (/font-style:\s*(italic|oblique)/i.test(style)) marks.push('em');
  if (/text-decoration[^;]*:\s*[^;]*underline/i.test(style) && tagName !== 'a') marks.push('u');
  if (/text-decoration[^;]*:\s*[^;]*line-through/i.test(style)) marks.push('del');
  if (/vertical-align:\s*super/i.test(style)) marks.push('sup');
  if (/vertical-align:\s*sub(?!-)/i.test(style)) marks.push('sub');
  return marks;
}

const RENAMED: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  ins: 'u',
  cite: 'em',
  dfn: 'em',
};
const MARK_TAGS = new Set(['strong', 'em', 'u', 'del', 'sup', 'sub']);
const KEPT = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'hr',
  'br',
  'a',
  ...MARK_TAGS,
]);

/** Brings HTML from Word, Google Docs, Outlook, LibreOffice and the web down to its structure. */
export function cleanHtml(root: Root): Root {
  return { type: 'root', children: wordListItems(root.children.filter(isContent)).flatMap((node) => clean(node)) };
}

const isContent = (node: RootContent): node is ElementContent => node.type === 'element' || node.type === 'text';

function clean(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const tagName = node.tagName.toLowerCase();
  if (DROPPED.has(tagName) || isHidden(node)) return [];
  if (tagName === FOOTNOTE_REFERENCE) return [node];
  const style = String(node.properties.style ?? '');
  const children = wordListItems(node.children.filter(isContent)).flatMap(clean);
  const name = RENAMED[tagName] ?? tagName;
  if (tagName === FOOTNOTE_TEXT) return [{ ...node, children: paragraphs(children) }];
  // A superscript around a footnote's mark says nothing more.
  if (name === 'sup' && children.some((child) => child.type === 'element' && child.tagName === FOOTNOTE_REFERENCE))
    return children;
  // Google Docs wraps everything in a <b> that is not bold.
  if (name === 'strong' && /font-weight:\s*(normal|400)/i.test(style)) return children;
  if (tagName === 'table' && isLayoutTable(node)) return tableCells(children);
  if (name === 'a') return cleanLink(node, children);
  if (tagName === 'code' || tagName === 'pre' || tagName === 'q')
    return tagName === 'q' ? [text('“'), ...children, text('”')] : children;
  const marked = isBlock(name) ? children : withMarks(children, marksOfStyle(style, name));
  if (!KEPT.has(name)) return BLOCKS.has(name) ? [paragraphs(marked)].flat() : marked;
  const properties: Element['properties'] = {};
  if (name === 'ol' && node.properties.start !== undefined) properties.start = node.properties.start;
  const align = /text-align:\s*(left|right|center)/i.exec(style)?.[1] ?? node.properties.align;
  if ((name === 'td' || name === 'th') && typeof align === 'string') properties.align = align;
  return [
    {
      type: 'element',
      tagName: name,
      properties,
      children:
        isBlock(name) && marksOfStyle(style, name).includes('strong') && name === 'p'
          ? withMarks(children, ['strong'])
          : marked,
    },
  ];
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const BLOCKS = new Set([
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'figure',
  'figcaption',
  'center',
  'body',
  'html',
  'address',
  'dl',
  'dt',
  'dd',
  'details',
  'summary',
]);
const isBlock = (name: string): boolean =>
  /^(p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tfoot|tr|td|th|hr|footnote-def)$/.test(name);

/** A box of loose text is a paragraph; a box of blocks is nothing by itself. Two line breaks part paragraphs. */
function paragraphs(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    for (const part of splitAtBreaks(loose)) {
      if (part.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))) {
        out.push({ type: 'element', tagName: 'p', properties: {}, children: part });
      }
    }
    loose = [];
  };
  for (const child of children) {
    if (child.type === 'element' && isBlock(child.tagName)) {
      close();
      out.push(child);
    } else loose.push(child);
  }
  close();
  return out;
}

function splitAtBreaks(nodes: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  nodes.forEach((node, index) => {
    const isBreak = node.type === 'element' && node.tagName === 'br';
    const rest = nodes.slice(index + 1).find((other) => other.type !== 'text' || other.value.trim() !== '');
    const isDouble = isBreak && rest?.type === 'element' && rest.tagName === 'br';
    if (isDouble) parts.push([]);
    else if (!(isBreak && parts.at(-1)?.length === 0)) parts.at(-1)?.push(node);
  });
  return parts;
}

function withMarks(children: ElementContent[], marks: readonly string[]): ElementContent[] {
  if (children.length === 0) return children;
  return marks.reduceRight(
    (inner, mark): ElementContent[] => [{ type: 'element', tagName: mark, properties: {}, children: inner }],
    children,
  );
}

function cleanLink(node: Element, children: ElementContent[]): ElementContent[] {
  const href = safeUrl(String(node.properties.href ?? ''));
  if (href === null || /^(#|https?:\/\/(www\.)?google\.com\/url\?)/.test(String(node.properties.href ?? ''))) {
    const target = /[?&]q=(https?[^&]+)/.exec(String(node.properties.href ?? ''))?.[1];
    const real = target === undefined ? null : safeUrl(decodeURIComponent(target));
    if (real === null) return children;
    return [{ type: 'element', tagName: 'a', properties: { href: real }, children }];
  }
  const title = node.properties.title;
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { href, ...(typeof title === 'string' && title !== '' ? { title } : {}) },
      children,
    },
  ];
}

/** Hidden text is not part of what a reader saw; neither is a tracking pixel's frame. */
function isHidden(node: Element): boolean {
  const style = String(node.properties.style ?? '');
  return (
    node.properties.hidden === true ||
    /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|font-size:\s*0(px|pt)?\s*(;|$)|max-height:\s*0/i.test(style)
  );
}

/** What is larger is no table for a field of text. */
const MOST_CELLS = 2_000;

const blocksIn = (cell: Element): number =>
  cell.children.filter(
    (child) => child.type === 'element' && /^(p|h[1-6]|ul|ol|blockquote)$/.test(child.tagName) && lengthOf(child) > 0,
  ).length;

/** Newsletters lay pages out with tables: nested ones, single columns, or marked as presentation. */
function isLayoutTable(table: Element): boolean {
  if (table.properties.role === 'presentation' || table.properties.role === 'none') return true;
  const rows = descend(table, 'tr');
  if (descend(table, 'table').length > 0 || rows.length === 0) return true;
  const cells = rows.map((row) =>
    row.children.filter((cell) => cell.type === 'element' && /^t[dh]$/.test(cell.tagName)),
  );
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest <= 1 || rows.length === 1 || widest * rows.length > MOST_CELLS) return true;
  if (descend(table, 'th').length > 0) return false;
  // Word and Google Docs put one paragraph in each cell of a real table; a cell of several, or of a story, is a box.
  return cells.flat().some((cell) => cell.type === 'element' && (blocksIn(cell) > 1 || lengthOf(cell) > 600));
}

function descend(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.tagName === tagName ? [child] : []), ...descend(child, tagName)] : [],
  );
}

const lengthOf = (node: Element): number =>
  node.children.reduce(
    (sum, child) => sum + (child.type === 'text' ? child.value.length : child.type === 'element' ? lengthOf(child) : 0),
    0,
  );

/** What a layout table holds, cell after cell. */
function tableCells(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [];
    if (/^(thead|tbody|tfoot|tr)$/.test(child.tagName)) return tableCells(child.children);
    return /^t[dh]$/.test(child.tagName) ? paragraphs(child.children) : [child];
  });
}
