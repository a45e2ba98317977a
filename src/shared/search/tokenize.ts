import { APOSTROPHE, charClass, DIGIT, IDEOGRAPH, INVISIBLE, LETTER, OTHER } from './char-class.ts';
import { foldNumber, foldTerm } from './fold-term.ts';

export type TokenKind = 'word' | 'number' | 'pair' | 'tail';

/** A term as it stands in a text; UTF-16 offsets, `end` exclusive. */
export interface Token {
  readonly term: string;
  /** Of a script without spaces each two characters are a `pair`, and the last of a run is a `tail`: so any character begins a term. */
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** Longer ones are addresses or junk; what is past this is not searched. */
const MAX_TERM = 48;

/**
 * The terms of a text in order. Linear in its length. With `heads`, a set of first characters as code units, a word of
 * ASCII that begins otherwise comes without its term: to look for few words, most need not be folded.
 */
export function tokenize(text: string, heads: ReadonlySet<number> | null = null): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === IDEOGRAPH) at = readRun(text, at, tokens);
    else if (kind === LETTER || kind === DIGIT) at = readWord(text, at, kind === DIGIT, tokens, heads);
    else at += 1;
  }
  return tokens;
}

function readWord(
  text: string,
  start: number,
  isNumber: boolean,
  tokens: Token[],
  heads: ReadonlySet<number> | null,
): number {
  let at = start;
  let next = start;
  for (;;) {
    const kind = next < text.length ? classAt(text, next) : OTHER;
    if (kind === LETTER || kind === DIGIT) next += widthAt(text, next);
    else if (kind === INVISIBLE) next += 1;
    else if (kind === APOSTROPHE && joinsWord(text, next)) next += 1;
    else if (isNumber && joinsNumber(text, next)) next += 1;
    else break;
    at = next;
  }
  const kind = isNumber ? 'number' : 'word';
  if (heads !== null && isOther(text.charCodeAt(start), heads)) tokens.push({ term: '', kind, start, end: at });
  else {
    const written = text.slice(start, Math.min(at, start + MAX_TERM));
    const term = isNumber ? foldNumber(written) : foldTerm(written);
    if (term !== '') tokens.push({ term, kind, start, end: at });
  }
  return isPossessive(text, at) ? at + 2 : at;
}

/** Whether a word that begins with this unit cannot fold to one that begins with a head. */
function isOther(unit: number, heads: ReadonlySet<number>): boolean {
  const isCapital = unit >= 0x41 && unit <= 0x5a;
  return unit < 0x80 && !heads.has(isCapital ? unit + 0x20 : unit);
}

/** `Oʻzbekiston` and `o'g'il` are one word; `l'accord` is two, and the `'s` of `Tashkent's` none. */
function joinsWord(text: string, at: number): boolean {
  if (at + 1 >= text.length || classAt(text, at + 1) !== LETTER || isPossessive(text, at)) return false;
  const isLetter = text[at] === 'ʻ' || text[at] === 'ʼ' || text[at] === 'ʹ';
  return isLetter || /[og]/i.test(text[at - 1] ?? '');
}

function isPossessive(text: string, at: number): boolean {
  if (at + 1 >= text.length || classAt(text, at) !== APOSTROPHE || !/s/i.test(text[at + 1] ?? '')) return false;
  const after = at + 2 < text.length ? classAt(text, at + 2) : OTHER;
  return after !== LETTER && after !== DIGIT;
}

const joinsNumber = (text: string, at: number): boolean =>
  (text[at] === '.' || text[at] === ',') && isDigit(text, at - 1) && isDigit(text, at + 1);

const isDigit = (text: string, at: number): boolean => at < text.length && charClass(text.charCodeAt(at)) === DIGIT;

function readRun(text: string, start: number, tokens: Token[]): number {
  let at = start;
  while (at < text.length && classAt(text, at) === IDEOGRAPH) {
    const middle = at + widthAt(text, at);
    const isLast = middle >= text.length || classAt(text, middle) !== IDEOGRAPH;
    const end = isLast ? middle : middle + widthAt(text, middle);
    tokens.push({ term: foldTerm(text.slice(at, end)), kind: isLast ? 'tail' : 'pair', start: at, end });
    at = middle;
  }
  return at;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return charClass(unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) ?? unit) : unit);
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
