import type { Qualifier } from '../domain/quantity.ts';
import type { Token } from './token.ts';
import { isTimeUnit } from './units.ts';

const PHRASES: readonly (readonly [Qualifier, string])[] = [
  [
    'about',
    'about|around|some|approximately|approx|roughly|circa|ca|c|an estimated|estimated|estimated at|in the region of|in the order of|on the order of|somewhere around|~|≈|±|около|примерно|приблизительно|порядка|приблизительно в|ориентировочно',
  ],
  [
    'more than',
    'more than|over|above|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|greater than|well over|well above|just over|slightly over|slightly more than|a little over|higher than|longer than|larger than|>|более|более чем|свыше|больше|выше|больше чем|превышает|превысил|превысила|превысило|превысили',
  ],
  ['less than', 'less than|under|below|fewer than|lower than|smaller than|<|менее|менее чем|меньше|ниже|меньше чем'],
  [
    'at least',
    'at least|no less than|no fewer than|not less than|a minimum of|minimum|minimum of|a minimum|≥|не менее|не меньше|как минимум|минимум|по меньшей мере|по крайней мере',
  ],
  [
    'up to',
    'up to|as much as|as many as|at most|no more than|not more than|a maximum of|maximum|maximum of|not exceeding|≤|не более|не больше|не свыше|максимум|до',
  ],
  [
    'nearly',
    'nearly|almost|close to|just under|just below|slightly under|slightly less than|a little under|just short of|почти|чуть менее|чуть меньше|без малого|близко к',
  ],
];

const BEFORE: ReadonlyMap<string, Qualifier> = new Map(
  PHRASES.flatMap(([qualifier, phrases]) => phrases.split('|').map((phrase) => [phrase, qualifier] as const)),
);
const AFTER: ReadonlyMap<string, Qualifier> = new Map([
  ['- plus', 'more than'],
  ['or more', 'at least'],
  ['or so', 'about'],
  ['or less', 'up to'],
  ['or fewer', 'up to'],
  ['at least', 'at least'],
  ['and more', 'at least'],
  ['и более', 'at least'],
  ['и выше', 'at least'],
]);
const MAX_WORDS = 4;
/** What `до` follows when it names the end of a movement ("вырос до", "с 12 до 9") and bounds nothing. */
const MOVES =
  /^(?:с|со|от|вырос|выросл|увелич|снизи|сниж|сократи|сокращ|упал|возрос|повыси|повыш|довест|доведен|поднял|расшир|нараст|рост|роста|уменьш|подня|опусти|дорос)/u;

/** How the words around a number bound or blur it. `first` and `next` are the tokens it begins with and that follow it. */
export function qualifierOf(tokens: readonly Token[], first: number, next: number, unit: string | null): Qualifier {
  const before = qualifierBefore(tokens, first, unit);
  if (before !== '') return before;
  const plus = tokens[next];
  if (plus?.text === '+' && plus.gap === 'none') return 'more than';
  const after = [plus, tokens[next + 1]]
    .map((token) => (token === undefined || token.gap === 'break' ? '' : token.lower))
    .join(' ');
  return AFTER.get(after) ?? '';
}

function qualifierBefore(tokens: readonly Token[], first: number, unit: string | null): Qualifier {
  let phrase = '';
  let found: Qualifier = '';
  let foundAt = first;
  for (let at = first - 1; at >= Math.max(0, first - MAX_WORDS); at -= 1) {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.gap === 'break') break;
    if (token.text === '.' && phrase === '') continue;
    phrase = phrase === '' ? token.lower : `${token.lower} ${phrase}`;
    const qualifier = BEFORE.get(phrase);
    if (qualifier !== undefined) {
      found = qualifier;
      foundAt = at;
    }
  }
  const word = tokens[foundAt]?.lower;
  // "Over three years" is how long something takes.
  if ((word === 'over' || word === 'under') && foundAt === first - 1 && isTimeUnit(unit)) return '';
  if (word === 'до' && foundAt === first - 1 && isEndOfMovement(tokens, foundAt)) return '';
  return found;
}

function isEndOfMovement(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 10); back -= 1) {
    const token = tokens[back];
    if (token === undefined || tokens[back + 1]?.gap === 'break' || token.text === ',') return false;
    if (token.text === '.' && !/^\p{Ll}/u.test(tokens[back + 1]?.text ?? '')) return false;
    if (MOVES.test(token.lower)) return true;
  }
  return false;
}
