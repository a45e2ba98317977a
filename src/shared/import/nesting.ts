import { LIMITS } from './limits.ts';

/** Why a page cannot be read as a tree, or null where it can. Told from its tags, without building the tree. */
export function htmlExcess(html: string): string | null {
  const open: string[] = [];
  let tags = 0;
  // A tag without its end would otherwise be searched for to the end of the text, again and again.
  for (const [, slash, name = '', ending] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?:[^<>]*?)(\/?)>/gi)) {
    tags += 1;
    const tagName = name.toLowerCase();
    if (ending === '/' || NOT_COUNTED.has(tagName)) continue;
    if (slash === '') open.push(tagName);
    else {
      const at = open.lastIndexOf(tagName);
      if (at >= 0) open.length = at;
    }
    if (open.length > LIMITS.depth) return `nests elements more than ${LIMITS.depth} deep`;
  }
  return tags > LIMITS.tags ? `has more than ${LIMITS.tags.toLocaleString('en')} tags` : null;
}

/** Empty elements, and those whose end tag may be left out. */
const NOT_COUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr html head body p li dt dd option tbody thead tfoot tr td th colgroup'.split(
    ' ',
  ),
);

/** Markdown with more signs than anything means: they become text, as a parser needs the square of the time for them. */
export function flattenMarkdown(text: string): { readonly text: string; readonly wasCut: boolean } {
  let wasCut = false;
  const cut = (line: string) => {
    wasCut = true;
    return line;
  };
  const shallow = text.split('\n').map((line) => {
    const prefix = /^(?:[ \t]*(?:>|[-*+]|\d+[.)])[ \t]?)+/.exec(line)?.[0] ?? '';
    const levels = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    return levels > LIMITS.depth || /^[ \t]{400,}/.test(line) ? cut(line.slice(prefix.length).trimStart()) : line;
  });
  // Emphasis and links are resolved over a whole paragraph, so its lines count together.
  const paragraphs = groupParagraphs(shallow).map((lines) => {
    const signs = lines.reduce((sum, line) => sum + (line.match(SIGNS)?.length ?? 0), 0);
    return signs > LIMITS.signs ? [cut(withoutSigns(lines.join(' ')))] : lines;
  });
  return { text: paragraphs.flat().join('\n'), wasCut };
}

const SIGNS = /[[\]*_~|<&`!]|:\/\/|www\.|@/gi;

/** One line of plain words: nothing at its start or inside it makes more of it. */
const withoutSigns = (line: string): string => line.replace(SIGNS, ' ').replace(/^[\s#>+=\d.)-]+/, '');

/** Lines without an empty one between them, and each run of empty lines. */
function groupParagraphs(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let wasEmpty: boolean | null = null;
  for (const line of lines) {
    const isEmpty = line.trim() === '';
    const last = groups.at(-1);
    if (last !== undefined && isEmpty === wasEmpty) last.push(line);
    else groups.push([line]);
    wasEmpty = isEmpty;
  }
  return groups;
}
