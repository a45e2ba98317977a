import { charClass, LETTER } from './char-class.ts';
import type { Mark } from './search-text.ts';

/** Shortened words whose point does not end a sentence. */
const SHORTENED = new Set(
  'mr mrs ms dr prof st gen col lt sen rep gov no nos vol fig jan feb mar apr jun jul aug sep sept oct nov dec vs etc approx inc ltd co corp est им г гг ул т тыс млн млрд руб стр'.split(
    ' ',
  ),
);
const MAX_SHORTENED = 8;
const END = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？]["”』」）]*|\n/g;

/** The stretches of a text that are sentences, in order, without the white space around them. Linear. */
export function sentencesOf(text: string): readonly Mark[] {
  const sentences: Mark[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && !endsSentence(text, match.index)) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

/** Not after an initial or a shortened word, and not before a word in lower case. */
function endsSentence(text: string, point: number): boolean {
  const next = text.slice(point + 1, point + 8).trimStart();
  if (/^\p{Ll}/u.test(next)) return false;
  let start = point;
  while (start > 0 && point - start < MAX_SHORTENED && charClass(text.charCodeAt(start - 1)) === LETTER) start -= 1;
  if (point - start === MAX_SHORTENED) return true;
  const before = text.slice(start, point);
  return !/^\p{Lu}$/u.test(before) && !SHORTENED.has(before.toLowerCase());
}

function push(sentences: Mark[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (end > start) sentences.push({ start, end });
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text[at] ?? '');
