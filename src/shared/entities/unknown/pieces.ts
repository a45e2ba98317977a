import { foldWord } from '../fold-word.ts';
import { type Word, wordsOf } from '../words.ts';
import { STARTERS } from './cue-words.ts';

/** How a word hangs on the one before it. */
export type Joint = 'space' | 'hyphen' | 'apostrophe' | 'dot' | 'break';

/** A word of a sentence with what its place tells about it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly fold: string;
  readonly joint: Joint;
  /** Begins with a capital, or has one inside ("eBay"), or is a number with letters. */
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  readonly isAcronym: boolean;
  /** Its capital may be due to its place: a sentence, a quotation or a list item begins here. */
  readonly opensSentence: boolean;
}

/** Words between two blocks' or lines' ends. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Its words have capitals as in a headline, so that a capital tells nothing. */
  readonly isHeadline: boolean;
}

const SENTENCE_ENDS = new Set(['.', '!', '?', ':', ';', '…', '•', '·', '*', '—', '|']);
const SMALL_WORDS = 4;

/** A text's lines, each a list of words with their places' signs. Symbols show only as breaks. */
export function linesOf(text: string): readonly Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let before: Word | null = null;
  let opens = true;
  let joint: Joint = 'break';
  for (const word of wordsOf(text)) {
    const between = before === null ? '\n' : text.slice(before.end, word.start);
    if (word.gap === 'block' || between.includes('\n')) {
      line = [];
      lines.push(line);
      opens = true;
      joint = 'break';
    } else if (joint !== 'dot') joint = joint === 'break' ? joint : jointOf(between, word, before);
    const raw = text.slice(word.start, word.end);
    const { form } = word;
    if (isSoftEnd(between, before, form)) {
      opens = true;
      joint = 'break';
    }
    // An ampersand reads as "and"; it is one of a name's own joints and no break.
    if (form.isWord) {
      line.push(piece(word, raw, joint, opens));
      opens = false;
      joint = 'space';
    } else if ((raw === '.' && isInside(text, word)) || (raw === '+' && isPlus(text, word))) joint = 'dot';
    else {
      joint = 'break';
      if (SENTENCE_ENDS.has(raw) || form.fold === '"') opens = true;
    }
    before = word;
  }
  return lines.filter(({ length }) => length > 0).map((pieces) => ({ pieces, isHeadline: isHeadline(text, pieces) }));
}

function piece(word: Word, raw: string, joint: Joint, opensSentence: boolean): Piece {
  const { form } = word;
  const isNumber = /^\p{N}+$/u.test(raw);
  return {
    start: word.start,
    end: word.end,
    raw,
    fold: raw === '&' ? '&' : foldWord(raw.replace(/[. ]/g, '')),
    joint,
    // "300M" is an amount, not a name.
    isCapital: /^\p{L}/u.test(raw) && /\p{Lu}/u.test(raw),
    isNumber,
    isAcronym: form.isAllCapitals && raw.length > 1,
    opensSentence,
  };
}

const DIRECTIONS = /^(?:north|south|east|west)$/;

/** A dash parts names as a comma does; a hyphen without spaces is part of a word. */
function jointOf(between: string, word: Word, before: Word | null): Joint {
  if (word.gap === 'apostrophe') return 'apostrophe';
  if (/^[-\u2010\u2011]$/.test(between)) return 'hyphen';
  if (/^[\u2012-\u2015]$/.test(between))
    return /^\p{N}/u.test(word.form.fold) ||
      [before?.form.fold ?? '', word.form.fold].every((fold) => DIRECTIONS.test(fold))
      ? 'hyphen'
      : 'break';
  return /[\p{Pd}\u2212]/u.test(between) ? 'break' : 'space';
}

/** "C5+1". */
const isPlus = (text: string, { start, end }: Word): boolean =>
  /\p{N}/u.test(text[start - 1] ?? '') && /\p{N}/u.test(text[end] ?? '');

const COMPANY_FORMS = new Set(['co', 'corp', 'inc', 'ltd']);

/** A period after an initial or "Ltd." ends the sentence all the same where a word follows that begins sentences. */
const isSoftEnd = (between: string, before: Word | null, { fold, isCapital }: Word['form']): boolean =>
  isCapital &&
  before !== null &&
  between.includes('.') &&
  ((STARTERS.has(fold) && fold.length > 1) || (COMPANY_FORMS.has(before.form.fold) && !COMPANY_FORMS.has(fold)));

const isInside = (text: string, { start, end }: Word): boolean =>
  /\p{Lu}/u.test(text[start - 1] ?? '') && /\p{Lu}/u.test(text[end] ?? '');

function isHeadline(text: string, pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  if (last === undefined || pieces.length < 3 || pieces.length > 40) return false;
  if (/^["”’»)]?[.!?…:]/.test(text.slice(last.end, last.end + 2))) return false;
  const long = pieces.filter(({ raw, isNumber }) => raw.length >= SMALL_WORDS && !isNumber);
  return long.length >= 2 && long.filter(({ isCapital }) => isCapital).length / long.length >= 0.75;
}
