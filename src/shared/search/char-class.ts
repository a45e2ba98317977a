export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces, of which every character may begin a word. */
export const IDEOGRAPH = 3;
export const APOSTROPHE = 4;
/** Soft hyphens and zero-width joiners: part of a word, without a meaning. */
export const INVISIBLE = 5;

const UNKNOWN = 255;
const known = new Uint8Array(0x10000).fill(UNKNOWN);

const TESTS: readonly (readonly [RegExp, number])[] = [
  [/^['’‘`ʻʼʹ]$/u, APOSTROPHE],
  [/^[\u00ad\u200b-\u200d\u2060\ufeff]$/u, INVISIBLE],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u, IDEOGRAPH],
  [/^\p{N}$/u, DIGIT],
  [/^[\p{L}\p{M}_]$/u, LETTER],
];

/** What a UTF-16 code unit is to a search; of a surrogate pair, pass the whole code point. */
export function charClass(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const found = known[codePoint] ?? UNKNOWN;
  if (found !== UNKNOWN) return found;
  const fresh = classify(codePoint);
  known[codePoint] = fresh;
  return fresh;
}

function classify(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  return TESTS.find(([test]) => test.test(char))?.[1] ?? OTHER;
}
