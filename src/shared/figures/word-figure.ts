import { hasCountedNoun, isPlural } from './counted-noun.ts';
import { LABEL_WORDS } from './label-words.ts';
import { isHyphen, type Token } from './token.ts';

const POINTING = new Set(['the', 'these', 'those', 'both', 'other', 'эти', 'этих', 'обе', 'оба']);
const NAMED_GROUPS = new Set(['group', 'gang', 'group_of']);

/** Whether a number in words with no unit, currency or magnitude counts something. `value` is what it says. */
export function isCountInWords(
  tokens: readonly Token[],
  first: number,
  next: number,
  value: number,
  language: string,
  isTitleCase: boolean,
): boolean {
  if (value < 2) return false;
  const before = tokens[first - 1];
  const token = tokens[first];
  const after = tokens[next];
  if (token === undefined || after === undefined) return false;
  if (before !== undefined && token.gap !== 'break') {
    if (value === 2 && POINTING.has(before.lower)) return false;
    if (LABEL_WORDS.has(before.lower) || isHyphen(before)) return false;
    if (before.lower === 'of' && NAMED_GROUPS.has(tokens[first - 2]?.lower ?? '')) return false;
  }
  // "The Three Gorges": a capital within a sentence, before another, is a name.
  const isInside = before !== undefined && token.gap !== 'break' && !/^[.!?:“"«]$/.test(before.text);
  const isCapital = /^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(after.text);
  if (isCapital && !isTitleCase && (isInside || isPlural(after.text))) return false;
  return hasCountedNoun(tokens, next, language) || isOutOf(tokens, next);
}

/** "Thirty of the 120 firms". */
function isOutOf(tokens: readonly Token[], next: number): boolean {
  if (tokens[next]?.lower !== 'of' && tokens[next]?.lower !== 'из') return false;
  const after = tokens[next + 1];
  return (
    after?.kind === 'numeral' ||
    (/^(?:the|its|their|all|about)$/.test(after?.lower ?? '') && tokens[next + 2]?.kind === 'numeral')
  );
}
