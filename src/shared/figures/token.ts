/** A word, a numeral or a single mark of a text. Offsets are UTF-16 code units. */
export interface Token {
  readonly kind: 'numeral' | 'word' | 'mark';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the token before: nothing, space within a block, or the end of a block or table cell. */
  readonly gap: 'none' | 'space' | 'break';
}

const TOKEN =
  /(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)|(\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*)|\S/gu;

/** Cuts a text into tokens; digits grouped by spaces ("1 435 000") are one numeral, a Han character is one word. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const kind = match[1] !== undefined ? 'numeral' : match[2] !== undefined ? 'word' : 'mark';
    const start = match.index;
    tokens.push({
      kind,
      text: word,
      lower: word.toLowerCase(),
      start,
      end: start + word.length,
      gap: gapOf(text, end, start),
    });
    end = start + word.length;
  }
  return tokens;
}

function gapOf(text: string, from: number, to: number): Token['gap'] {
  if (from === to) return 'none';
  const between = text.slice(from, to);
  return between.includes('\t') || between.indexOf('\n') !== between.lastIndexOf('\n') ? 'break' : 'space';
}

const HYPHENS = new Set(['-', '\u2010', '\u2011']);
const DASHES = new Set([...HYPHENS, '–', '—', '\u2012', '\u2212']);

export const isHyphen = (token: Token | undefined): boolean => token !== undefined && HYPHENS.has(token.text);
export const isDash = (token: Token | undefined): boolean => token !== undefined && DASHES.has(token.text);
