import { baseValue, factorOf } from './agreement.ts';
import { areApart } from './facets.ts';
import { fixTo, type Mismatch, mismatch, plainNumber } from './mismatch.ts';
import type { Mention, Passage, Sentence } from './passage.ts';
import type { Token } from './token.ts';

/** Words after a whole that name some of its parts, or all of them. */
const SOME = /^(?:including|includes|include|included|включая)$/u;
const ALL = /^(?:comprising|comprises|comprise|comprised|consisting|consists|split|divided|состоит|составляют|:)$/u;
const TOTAL = /^(?:total|totals|totalling|totaling|altogether|overall|sum|итого|всего|общей|общая|combined|together)$/u;
const SHARES =
  /^(?:hold|holds|holding|held|own|owns|owning|owned|split|divided|share|shares|shareholders|stakes|account|accounts|владеют|принадлежит|доли)$/u;
const GIVES =
  /^(?:provide[sd]?|cover(?:s|ed)?|contribut(?:e[sd]?)|financ(?:e[sd]?)|fund(?:s|ed)?|pay(?:s)?|lend(?:s)?|invest(?:s|ed)?|rest|remainder|предостав\p{L}*|выдел\p{L}*|профинанс\p{L}*|внес\p{L}*|покро\p{L}*)$/u;

/** Parts that exceed their whole, sums that fail, shares beyond 100 percent. */
export function checkSums(passage: Passage, language: string): readonly Mismatch[] {
  return passage.sentences.flatMap((sentence, index) => {
    const within = [
      ...inSentence(passage.tokens, sentence, language),
      ...sharesOver(passage.tokens, sentence, language),
    ];
    if (within.length > 0) return within.slice(0, 1);
    return acrossSentences(passage.tokens, sentence, passage.sentences[index + 1], language);
  });
}

function inSentence(tokens: readonly Token[], sentence: Sentence, language: string): readonly Mismatch[] {
  const { mentions } = sentence;
  return mentions.slice(0, 12).flatMap((whole, at) => {
    if (whole.range !== null || whole.facets.role === 'change') return [];
    if (whole.unit === '%') return [];
    const after = mentions.slice(at + 1).filter((part) => isPartOf(part, whole));
    const first = after[0];
    const trigger = first === undefined ? null : triggerBetween(tokens, whole, first);
    if (trigger !== null)
      return judged(whole, beforeTotal(tokens, after), trigger === 'all' && after.length > 1, language);
    const before = mentions.slice(0, at).filter((part) => isPartOf(part, whole));
    const isTotal = before.length > 1 && at === mentions.lastIndexOf(whole) && leadsWith(tokens, whole, TOTAL);
    return isTotal ? judged(whole, before, true, language) : [];
  });
}

const isPartOf = (part: Mention, whole: Mention): boolean =>
  part.dimension === whole.dimension &&
  part.range === null &&
  part.facets.role !== 'change' &&
  part.facets.role !== 'former' &&
  part.value > 0 &&
  !areApart(part.facets.years, whole.facets.years);

/** A later total of the same parts is no part itself. */
const beforeTotal = (tokens: readonly Token[], parts: readonly Mention[]): readonly Mention[] =>
  parts.filter((part) => !leadsWith(tokens, part, TOTAL));

const leadsWith = (tokens: readonly Token[], mention: Mention, pattern: RegExp): boolean =>
  tokens
    .slice(Math.max(mention.sentence.first, mention.first - 4), mention.first)
    .some((token) => pattern.test(token.lower));

/** How the words between a whole and its first part tie them. */
function triggerBetween(tokens: readonly Token[], whole: Mention, part: Mention): 'some' | 'all' | null {
  const between = tokens.slice(whole.next, part.first).map(({ lower }) => lower);
  const near = between.slice(-8);
  if (
    near.some(
      (word, at) =>
        SOME.test(word) || (word === 'which' && near[at - 1] === 'of') || (word === 'которых' && near[at - 1] === 'из'),
    )
  )
    return 'some';
  const comesFirst = tokens
    .slice(Math.max(whole.sentence.first, whole.first - 3), whole.first)
    .map(({ lower }) => lower)
    .join(' ');
  if (
    /(?:^|\s)(?:of|из) (?:the|this|these|that|its|этих|all)$/u.test(comesFirst) &&
    whole.first - whole.sentence.first <= 3
  )
    return 'some';
  return between.some((word, at) => ALL.test(word) || (word === 'made' && between[at + 1] === 'up')) ? 'all' : null;
}

function judged(whole: Mention, parts: readonly Mention[], isAll: boolean, language: string): readonly Mismatch[] {
  const sum = parts.reduce((total, part) => total + baseValue(part), 0);
  const target = baseValue(whole);
  const blur =
    [whole, ...parts].reduce((total, mention) => total + roundingOf(mention), 0) + slackOf([whole, ...parts]) * target;
  const isOver = sum - target > blur + target * 1e-9;
  const isShort = isAll && target - sum > blur + target * 1e-9;
  if (!isOver && !isShort) return [];
  return [sumMismatch(whole, parts, sum, isAll, language)];
}

/** Whole counts are exact; measured numbers are off by half their last digit. */
const roundingOf = (mention: Mention): number =>
  mention.dimension === 'count' && mention.multiplier === 1 ? 0 : (mention.step / 2) * factorOf(mention);
const slackOf = (mentions: readonly Mention[]): number =>
  mentions.some(({ qualifier }) => qualifier !== '') ? 0.1 : 0;

function sumMismatch(
  whole: Mention,
  parts: readonly Mention[],
  sum: number,
  isAll: boolean,
  language: string,
): Mismatch {
  const unit = factorOf(whole);
  const total = sum / unit;
  const fix = fixTo(whole, total, 0, language);
  const gap = fixTo(whole, Math.abs(sum - baseValue(whole)) / unit, 0, language).replacement;
  const relation = sum > baseValue(whole) ? `${gap} more than` : `${gap} less than`;
  const listed = parts.map(({ text }) => text).join(' + ');
  return mismatch(
    'sum',
    [whole, ...parts],
    `${parts.length > 1 ? `The parts ${listed} come to ${fix.replacement}` : `The part is ${listed}`}, ${relation} the ${isAll ? 'total' : 'whole'} ${whole.text}. Correct a part or the ${isAll ? 'total' : 'whole'}, or accept it if they overlap.`,
    [fix],
  );
}

function sharesOver(tokens: readonly Token[], sentence: Sentence, language: string): readonly Mismatch[] {
  const shares = sentence.mentions.filter(
    ({ unit, facets, range }) => unit === '%' && facets.role !== 'change' && range === null,
  );
  const sum = shares.reduce((total, { value }) => total + value, 0);
  const isSplit = tokens.slice(sentence.first, sentence.next).some(({ lower }) => SHARES.test(lower));
  const isMoving = shares.some(({ facets }) => facets.direction !== null || facets.role === 'former');
  if (
    shares.length < 2 ||
    !isSplit ||
    isMoving ||
    sum <= 100 + shares.length * 0.5 ||
    shares.some(({ value }) => value >= 100) ||
    (shares.length === 2 && !isRespective(tokens, sentence))
  )
    return [];
  const listed = shares.map(({ text }) => text).join(' + ');
  return [
    mismatch(
      'sum',
      shares,
      `The shares ${listed} come to ${plainNumber(sum, language)}%, ${plainNumber(sum - 100, language)} points over 100%. Correct one of them, or accept it if they are shares of different things.`,
      [],
    ),
  ];
}

const isRespective = (tokens: readonly Token[], sentence: Sentence): boolean =>
  tokens
    .slice(sentence.first, sentence.next)
    .some(({ lower }) => lower === 'respectively' || lower === 'соответственно');

/** "The road costs $1 billion. China will provide $700 million and the budget will cover $450 million." */
function acrossSentences(
  tokens: readonly Token[],
  sentence: Sentence,
  next: Sentence | undefined,
  language: string,
): readonly Mismatch[] {
  const whole = sentence.mentions.length === 1 ? sentence.mentions[0] : undefined;
  if (whole === undefined || next === undefined || whole.currency === null || tokens[next.first]?.gap === 'break')
    return [];
  const parts = next.mentions.filter((part) => isPartOf(part, whole));
  const isGiven = (part: Mention): boolean =>
    tokens
      .slice(Math.max(next.first, part.first - 8), Math.min(next.next, part.next + 6))
      .some(({ lower }) => GIVES.test(lower));
  const opening = tokens.slice(next.first, parts[0]?.first ?? next.first).map(({ lower }) => lower);
  const lists =
    /^(?:they|these|it|this|those|the)$/.test(opening[0] ?? '') &&
    opening.length <= 5 &&
    opening.some((word) => SOME.test(word) || ALL.test(word));
  return parts.length > 1 && (lists || parts.every(isGiven)) && parts.every((part) => part.value <= whole.value)
    ? judged(whole, parts, false, language)
    : [];
}
