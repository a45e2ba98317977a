import { isDash, type Token } from './token.ts';

/** What a phrase of a table means, and the index of the token after it. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly next: number;
}

/** Phrases found by their tokens; symbols keep their case (`MW` is not `mW`), words do not. */
export interface PhraseTable<T> {
  readonly symbols: ReadonlyMap<string, T>;
  readonly words: ReadonlyMap<string, T>;
  readonly starts: ReadonlySet<string>;
}

const MAX_TOKENS = 7;
/** Marks that stand between the parts of a unit (`MW·h`, `MW-h`) and count as a space. */
const JOINERS = new Set(['·', '⋅', '∙', '*', '×', '•']);

/**
 * The forms that a pattern stands for: `tonne:,s` is tonne and tonnes; `_` is a space, each side with forms of its own
 * (`квадратн:ых,ый_метр:,а,ов`); patterns are parted by spaces.
 */
export const forms = (patterns: string): readonly string[] =>
  patterns
    .split(' ')
    .filter((pattern) => pattern !== '')
    .flatMap((pattern) =>
      pattern
        .split('_')
        .map(inflected)
        .reduce((lefts, rights) => lefts.flatMap((left) => rights.map((right) => `${left} ${right}`))),
    );

function inflected(word: string): readonly string[] {
  const [stem = '', endings] = word.split(':');
  return endings === undefined ? [stem] : endings.split(',').map((ending) => stem + ending);
}

/** Builds a table from rows of value, symbols and words, both written as for `forms`. */
export function phraseTable<T>(rows: readonly (readonly [value: T, symbols: string, words: string])[]): PhraseTable<T> {
  const symbols = new Map(rows.flatMap(([value, list]) => forms(list).map((form) => [form, value] as const)));
  const words = new Map(rows.flatMap(([value, , list]) => forms(list).map((form) => [form, value] as const)));
  const starts = new Set(
    [...symbols.keys(), ...words.keys()].map((phrase) =>
      (/^\p{Script=Han}|^[\p{L}\p{M}]+|^./u.exec(phrase)?.[0] ?? '').toLowerCase(),
    ),
  );
  return { symbols, words, starts };
}

/** The longest phrase of a table that begins at a token and crosses no block's end. */
export function matchPhrase<T>(table: PhraseTable<T>, tokens: readonly Token[], at: number): PhraseMatch<T> | null {
  const first = tokens[at];
  if (first === undefined || !table.starts.has(first.lower)) return null;
  let best: PhraseMatch<T> | null = null;
  let key = '';
  let isParted = false;
  for (let next = at; next < Math.min(tokens.length, at + MAX_TOKENS); next += 1) {
    const token = tokens[next];
    if (token === undefined || (next > at && token.gap === 'break')) break;
    if (next > at && (token.text === '.' || isDash(token) || JOINERS.has(token.text))) {
      isParted = true;
      continue;
    }
    const isSpaced = next > at && (isParted || token.gap === 'space');
    key += (isSpaced ? ' ' : '') + token.text;
    isParted = false;
    const value = table.symbols.get(key) ?? table.words.get(key.toLowerCase());
    if (value !== undefined) best = { value, next: next + 1 };
  }
  return best;
}
