import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { ElementContent as XmlContent } from 'xast';
import { isRightToLeft } from '../html/direction.ts';
import { x } from '../xml-element.ts';
import { xmlFile } from '../xml-file.ts';
import { sayable } from '../xml-text.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** A document of a book: XHTML, with the style sheet beside it. */
export function xhtmlPage(
  title: string,
  language: string,
  type: string | null,
  content: readonly XmlContent[],
): string {
  const dir = isRightToLeft(language) ? { dir: 'rtl' } : {};
  const page = x(
    'html',
    { xmlns: XHTML, 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language, 'xml:lang': language, ...dir },
    x('head', {}, x('title', {}, title), x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })),
    x('body', type === null ? {} : { 'epub:type': type }, ...content),
  );
  return xmlFile(page, '<!DOCTYPE html>');
}

/** HTML nodes as those of XML. */
export const xmlOf = (nodes: readonly ElementContent[]): XmlContent[] =>
  nodes.flatMap((node) => {
    const tree = toXast(node) as XmlContent;
    return [said(tree)];
  });

/** Signs that XML cannot say are shown as such, in texts and in attributes; the namespace stands on the page itself. */
function said(node: XmlContent): XmlContent {
  if (node.type === 'text') return { ...node, value: sayable(node.value) };
  if (node.type !== 'element') return node;
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    name === 'xmlns' && value === XHTML ? [] : [[name, sayable(value ?? '')] as const],
  );
  return { ...node, attributes: Object.fromEntries(attributes), children: node.children.map(said) };
}
