import { baseValue } from './agreement.ts';
import { directionOf } from './facets.ts';
import { fixTo, type Mismatch, mismatch, plainNumber } from './mismatch.ts';
import type { Mention, Passage, Sentence } from './passage.ts';
import type { Token } from './token.ts';

/** A move from one value to another, told in one sentence. */
interface Change {
  readonly from: Mention;
  readonly to: Mention;
  /** In the order of the text. */
  readonly first: Mention;
}

const FROM = new Set(['from', 'с', 'со']);
const TO = new Set(['to', 'до']);
const BREAKS = new Set([',', ';', 'and', 'и', 'while', 'but']);
/** After these, "growth" names a figure and moves nothing: "the growth forecast". */
const FORECASTS = new Set([
  'forecast',
  'forecasts',
  'rate',
  'rates',
  'target',
  'targets',
  'outlook',
  'estimate',
  'projection',
]);
const NEGATIONS = new Set(['not', 'never', 'не', "didn't", 'without']);
/** How far off a printed percentage may be beyond its own last digit. */
const PERCENT_SLACK = 0.6;

/** Rises that fall, falls that rise, and percentages that do not follow from the numbers beside them. */
export function checkChanges(passage: Passage, language: string): readonly Mismatch[] {
  return passage.sentences.flatMap((sentence) => {
    const changes = changesIn(passage.tokens, sentence);
    return [
      ...changes.flatMap((change) => wrongDirection(passage.tokens, sentence, change)),
      ...changes.flatMap((change) => wrongRate(passage.tokens, sentence, changes, change, language)),
      ...wrongShare(passage.tokens, sentence, language),
    ];
  });
}

function changesIn(tokens: readonly Token[], sentence: Sentence): readonly Change[] {
  return sentence.mentions.flatMap((first, index) => {
    const second = sentence.mentions[index + 1];
    if (second === undefined || first.dimension !== second.dimension) return [];
    const lead = leadOf(tokens, first, sentence.first);
    const between = leadOf(tokens, second, first.next);
    const gap = second.first - first.next;
    if (FROM.has(lead) && TO.has(between) && gap <= 8) return [{ from: first, to: second, first }];
    const isBroken = tokens.slice(first.next, second.first).some(({ lower }) => BREAKS.has(lower));
    return TO.has(lead) && FROM.has(between) && gap <= 6 && !isBroken ? [{ from: second, to: first, first }] : [];
  });
}

/** The preposition before a number, past words such as "about" and "the". */
function leadOf(tokens: readonly Token[], mention: Mention, from: number): string {
  for (let at = mention.first - 1; at >= Math.max(from, mention.first - 4); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (FROM.has(word) || TO.has(word)) return word;
  }
  return '';
}

function wrongDirection(tokens: readonly Token[], sentence: Sentence, change: Change): readonly Mismatch[] {
  const direction = movementOf(tokens, sentence, change);
  const [from, to] = [baseValue(change.from), baseValue(change.to)];
  if (direction === null || from === to || (direction.way === 'up') === to > from) return [];
  const way = direction.way === 'up' ? 'a rise' : 'a fall';
  const real = to > from ? 'higher' : 'lower';
  return [
    mismatch(
      'direction',
      [change.from, change.to],
      `The text tells ${way} (“${direction.word}”) from ${change.from.text} to ${change.to.text}, but ${change.to.text} is ${real}. Swap the numbers or change the verb, or accept it.`,
      [
        { label: `Write ${change.to.text} first`, place: 0, replacement: change.to.text },
        { label: `Write ${change.from.text} second`, place: 1, replacement: change.from.text },
      ],
    ),
  ];
}

function movementOf(
  tokens: readonly Token[],
  sentence: Sentence,
  change: Change,
): { way: 'up' | 'down'; word: string } | null {
  const last = change.first === change.from ? change.to : change.from;
  for (let at = change.first.first - 1; at >= Math.max(sentence.first, change.first.first - 14); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') break;
    const way = directionOf(token.lower);
    if (way === null || FORECASTS.has(tokens[at + 1]?.lower ?? '')) continue;
    const isDenied = tokens.slice(Math.max(sentence.first, at - 3), at).some(({ lower }) => NEGATIONS.has(lower));
    return isDenied || isDouble(tokens, at) ? null : { way, word: token.text };
  }
  for (const token of tokens.slice(last.next, Math.min(sentence.next, last.next + 5))) {
    const way = directionOf(token.lower);
    if (way !== null) return { way, word: token.text };
  }
  return null;
}

/** "A cut in the growth", "the fall was reduced": two movements, of which the text may mean either. */
const isDouble = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => directionOf(lower) !== null);

function wrongRate(
  tokens: readonly Token[],
  sentence: Sentence,
  changes: readonly Change[],
  change: Change,
  language: string,
): readonly Mismatch[] {
  const ends = new Set(changes.flatMap((other) => [other.from, other.to]));
  const [from, to] = [baseValue(change.from), baseValue(change.to)];
  const isShare = change.from.unit === '%' && change.to.unit === '%';
  const rate = sentence.mentions.find(
    (mention) =>
      !ends.has(mention) &&
      isRateOf(mention, isShare) &&
      Math.abs(mention.first - change.first.first) <= 16 &&
      (mention.facets.role === 'change' ||
        mention.facets.direction !== null ||
        isIncrease(tokens, mention) ||
        isRestated(tokens, mention, sentence.first)),
  );
  if (rate === undefined || from <= 0 || to <= 0) return [];
  const points = Math.abs(to - from);
  const percent = (points / from) * 100;
  const stated = rate.unit === '[bp]' ? rate.value / 100 : Math.abs(rate.value);
  const expected = rate.unit === '%' ? percent : points;
  if (Math.abs(stated - expected) <= slackOf(rate, change)) return [];
  const arithmetic = `From ${change.from.text} to ${change.to.text} is ${plainNumber(round(expected), language)}${rate.unit === '%' ? '%' : ' percentage points'}`;
  const isPoints = isShare && rate.unit === '%' && Math.abs(stated - points) < 0.05;
  const advice = isPoints
    ? 'That is a difference in percentage points: write “percentage points”'
    : 'Correct the percentage or one of the numbers';
  const fixes = isPoints
    ? [
        {
          label: 'Write percentage points',
          place: 2,
          replacement: `${plainNumber(stated, language)} ${language.startsWith('ru') ? 'п.п.' : 'percentage points'}`,
        },
      ]
    : [fixTo(rate, round(rate.unit === '[bp]' ? expected * 100 : expected), 2, language)];
  return [
    mismatch(
      'percent',
      [change.from, change.to, rate],
      `${arithmetic}, not ${rate.text}. ${advice}, or accept it.`,
      fixes,
    ),
  ];
}

const isRateOf = (mention: Mention, isShare: boolean): boolean =>
  mention.range === null && (mention.unit === '%' || (isShare && (mention.unit === '[pp]' || mention.unit === '[bp]')));

/** The percentage's own rounding, that of the numbers it comes from, and a blur where a word gives one. */
function slackOf(rate: Mention, { from, to }: Change): number {
  const rounding = 100 * (from.step / 2 / from.value + to.step / 2 / from.value);
  const blurred = [rate, from, to].some(({ qualifier }) => qualifier !== '') ? 0.1 * Math.abs(rate.value) : 0;
  return rate.unit === '%'
    ? Math.max(PERCENT_SLACK, rate.step / 2) + Math.min(5, rounding) + blurred
    : 0.06 + from.step + blurred;
}

const round = (value: number): number => Number(value.toFixed(1));

/** "Thirty of the 120 firms, or 30%": the share that the two numbers make. */
function wrongShare(tokens: readonly Token[], sentence: Sentence, language: string): readonly Mismatch[] {
  return sentence.mentions.flatMap((rate, index) => {
    if (rate.unit !== '%' || rate.range !== null || !isRestated(tokens, rate, sentence.first)) return [];
    const [one, other] = [sentence.mentions[index - 2], sentence.mentions[index - 1]];
    if (one === undefined || other === undefined || one.dimension !== other.dimension || one.dimension === 'ratio')
      return [];
    const [part, whole] = one.value < other.value ? [one, other] : [other, one];
    if (!isOutOf(tokens, part, whole, sentence.first)) return [];
    const share = (baseValue(part) / baseValue(whole)) * 100;
    const blurred = [rate, part, whole].some(({ qualifier }) => qualifier !== '') ? 0.1 * rate.value : 0;
    if (Math.abs(share - rate.value) <= PERCENT_SLACK + rate.step / 2 + blurred) return [];
    const message = `${part.text} of ${whole.text} is ${plainNumber(round(share), language)}%, not ${rate.text}. Correct the percentage or one of the numbers, or accept it.`;
    return [mismatch('percent', [part, whole, rate], message, [fixTo(rate, round(share), 2, language)])];
  });
}

/** "A 35% increase". */
const isIncrease = (tokens: readonly Token[], rate: Mention): boolean =>
  tokens.slice(rate.next, rate.next + 2).some(({ lower }) => directionOf(lower) !== null);

const isRestated = (tokens: readonly Token[], rate: Mention, from: number): boolean =>
  tokens
    .slice(Math.max(from, rate.first - 3), rate.first)
    .some(({ lower }) => lower === 'or' || lower === 'или' || lower === '(');

/** The part comes "of the" whole, in either order. */
function isOutOf(tokens: readonly Token[], part: Mention, whole: Mention, from: number): boolean {
  const before = tokens.slice(Math.max(from, whole.first - 3), whole.first).map(({ lower }) => lower);
  return part.first < whole.first
    ? whole.first - part.next <= 6 && before.some((word) => word === 'of' || word === 'из')
    : before.some((word) => word === 'of' || word === 'из');
}
