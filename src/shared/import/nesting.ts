import { LIMITS } from './limits.ts';

/** How deep the elements of an HTML text nest, counted on its tags without building a tree. */
export function htmlDepth(html: string): number {
  let depth = 0;
  let most = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b[^>]*?(\/?)>/gi)) {
    if (match[3] === '/' || VOID.has(match[2]?.toLowerCase() ?? '')) continue;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'td',
  'tr',
  'th',
]);

/** Markdown with quotes, lists and brackets nested deeper than anything means: those signs become text. */
export function flattenMarkdown(text: string): { readonly text: string; readonly wasCut: boolean } {
  let wasCut = false;
  const lines = text.split('\n').map((line) => {
    const prefix = /^(?:[ \t]*(?:>|[-*+]|\d+[.)])[ \t]?)+/.exec(line)?.[0] ?? '';
    const levels = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    const brackets = line.match(/[[*_~]/g)?.length ?? 0;
    if (levels > LIMITS.depth || /^[ \t]{400,}/.test(line)) {
      wasCut = true;
      return line.slice(prefix.length).trimStart();
    }
    // Runs of thousands of emphasis or link signs take a parser quadratic time.
    if (brackets > 2_000) {
      wasCut = true;
      return line.replace(/[[\]*_~]/g, '');
    }
    return line;
  });
  return { text: lines.join('\n'), wasCut };
}
