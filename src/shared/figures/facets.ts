import { isMonth } from './label-words.ts';
import type { Figure } from './read-figures.ts';
import type { Token } from './token.ts';

/** What sets one number of a thing apart from another of it. */
export interface Facets {
  readonly years: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Words such as first, second, additional, older: a thing that has one is not the thing that lacks it. */
  readonly marks: ReadonlySet<string>;
  /** A change ("rose by 5%"), what there was ("from 40"), a part ("including 5"), or how it stands. */
  readonly role: 'level' | 'change' | 'former' | 'part';
  /** Which way it moved, where its own words say so. */
  readonly direction: 'up' | 'down' | null;
}

const MARKS: ReadonlyMap<string, string> = new Map(
  [
    'first initial initially первый первая первой первого первую',
    'second второй вторая вторую второго',
    'third третий третья третью',
    'phase phases stage stages очередь очереди этап этапа',
    'additional another extra further дополнительный дополнительные дополнительно ещё',
    'ago older old former previous previously earlier existing прежний старый ранее действующий',
    'other others остальные остальной другой другая другие',
    'remaining rest remainder',
    'average mean средний средняя',
    'smaller larger bigger',
    'quarter квартал квартале полугодие',
    'each apiece каждый каждая',
    'monthly daily ежемесячно ежедневно',
  ].flatMap((row, index) => row.split(' ').map((word) => [word, `${index}`] as const)),
);
const UP =
  /^(?:rose|rise[sn]?|rising|grew|grow(?:s|n|ing|th)?|increas(?:e[sd]?|ing)|climb(?:s|ed)?|jump(?:s|ed)?|surg(?:e[sd]?|ing)|soar(?:s|ed)?|gain(?:s|ed)?|rais(?:e[sd]?|ing)|up|higher|expand(?:s|ed)?|expansion|вырос\p{L}*|увелич\p{L}*|возрос\p{L}*|рост\p{L}{0,2}|повы[сш]\p{L}*|подня\p{L}*|прирост\p{L}*)$/u;
const DOWN =
  /^(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shr(?:ank|inks?|unk)|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tions?)|slip(?:s|ped)?|slump(?:s|ed)?|plung(?:e[sd]?)|down|lower(?:ed|s|ing)?|eas(?:ed|es)|сниж?\p{L}*|снизи\p{L}*|упал\p{L}*|паден\p{L}*|сокра[тщ]\p{L}*|уменьш\p{L}*|опусти\p{L}*)$/u;
const FORMER_LEADS = new Set(['from', 'с', 'со', 'against', 'against', 'versus', 'vs', 'против']);
const PART_LEADS = new Set(['including', 'includes', 'include', 'включая', 'incl']);
const CHANGE_LEADS = new Set(['by', 'на']);

/** Which way a word says that something moved. */
export const directionOf = (word: string): 'up' | 'down' | null =>
  UP.test(word) ? 'up' : DOWN.test(word) ? 'down' : null;

const MARK_REACH = 6;

/** Reads the facets of a number from its part of the sentence. */
export function facetsOf(
  tokens: readonly Token[],
  figure: Figure,
  left: number,
  right: number,
  clause: { readonly left: number; readonly right: number },
  sentence: { readonly first: number; readonly next: number },
): Facets {
  const years = new Set<string>();
  const months = new Set<string>();
  const marks = new Set<string>();
  for (let at = left; at < right; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at >= figure.first && at < figure.next)) continue;
    if (/^(?:19|20)\d{2}$/.test(token.text)) years.add(token.text);
    if (isMonth(token.text) && token.lower !== 'may') months.add(token.lower.slice(0, 3));
    if (token.text === 'May') months.add('may');
    const mark =
      at >= Math.max(clause.left, figure.first - MARK_REACH) && at < Math.min(clause.right, figure.next + MARK_REACH)
        ? MARKS.get(token.lower)
        : undefined;
    if (mark !== undefined) marks.add(mark);
  }
  const direction = ownDirection(tokens, figure.first, left);
  return { years, months, marks, role: roleOf(tokens, figure, sentence.first, direction), direction };
}

const BLURS = new Set([
  'more',
  'than',
  'about',
  'some',
  'nearly',
  'almost',
  'over',
  'an',
  'a',
  'the',
  'around',
  'roughly',
  'of',
  'just',
  'почти',
  'около',
  'более',
  'чем',
  'as',
  'much',
  'further',
]);

/** The word before a number that is no blur: "rose by more than 5%" gives "by". */
function leadOf(tokens: readonly Token[], first: number, from: number): Token | undefined {
  for (let at = first - 1; at >= Math.max(from, first - 5); at -= 1) {
    const token = tokens[at];
    if (token === undefined || !BLURS.has(token.lower)) return token;
  }
  return undefined;
}

function ownDirection(tokens: readonly Token[], first: number, left: number): Facets['direction'] {
  for (let at = first - 1; at >= Math.max(left, first - 8); at -= 1) {
    const direction = directionOf(tokens[at]?.lower ?? '');
    if (direction !== null) return direction;
  }
  return null;
}

function roleOf(
  tokens: readonly Token[],
  figure: Figure,
  from: number,
  direction: Facets['direction'],
): Facets['role'] {
  const lead = leadOf(tokens, figure.first, from)?.lower ?? '';
  if (FORMER_LEADS.has(lead)) return 'former';
  if (PART_LEADS.has(lead) || tokens[figure.first - 1]?.lower === 'which') return 'part';
  if (CHANGE_LEADS.has(lead) && direction !== null) return 'change';
  return directionOf(lead) !== null && (figure.unit === '%' || figure.unit === '[pp]' || figure.unit === '[bp]')
    ? 'change'
    : 'level';
}

/** Whether both have something and nothing in common. */
export const areApart = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size > 0 && right.size > 0 && [...left].every((entry) => !right.has(entry));

/** Whether the facets of two numbers say that they are of different things. */
export function facetsDiffer(one: Facets, other: Facets): boolean {
  const marksDiffer = one.marks.size !== other.marks.size || [...one.marks].some((mark) => !other.marks.has(mark));
  return (
    one.role !== other.role ||
    one.role === 'former' ||
    marksDiffer ||
    areApart(one.years, other.years) ||
    areApart(one.months, other.months)
  );
}
