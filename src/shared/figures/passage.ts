import type { FieldText } from '../document/field-text.ts';
import { baseValue, boundsOf, dimensionOf } from './agreement.ts';
import { type Facets, facetsOf } from './facets.ts';
import { type Figure, readFigures } from './read-figures.ts';
import { stemOf } from './stems.ts';
import type { Token } from './token.ts';

/** Where an earlier issue said something. */
export interface EarlierPlace {
  readonly label: string;
  readonly developmentId: string;
}

/** A field's words with its sentences and the numbers in them. */
export interface Passage {
  readonly source: FieldText;
  readonly earlier: EarlierPlace | null;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

export interface Sentence {
  /** Offsets in the field's text, and tokens, `next` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly next: number;
  readonly mentions: readonly Mention[];
}

/** A number with the words that say what it is of. */
export interface Mention extends Figure {
  readonly passage: Pick<Passage, 'source' | 'earlier' | 'tokens'>;
  readonly sentence: Pick<Sentence, 'start' | 'end' | 'first' | 'next'>;
  /** Stems of the words in its part of the sentence. */
  readonly about: ReadonlySet<string>;
  /** Stems of the noun that it counts or qualifies: "240 MW *power plant*", "*park* of 2,000 hectares". */
  readonly heads: ReadonlySet<string>;
  /** Of those in `about`, the ones written with a capital. */
  readonly capitals: ReadonlySet<string>;
  readonly facets: Facets;
  readonly dimension: string;
  /** The least and greatest it can mean, in the first unit of its dimension. */
  readonly low: number;
  readonly high: number;
}

/** More numbers than this in one field are a table or junk, and are not held against each other. */
const MAX_MENTIONS = 1000;
const REACH = 16;
const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '—', '–']);
const CLAUSE_WORDS = new Set(['while', 'whereas', 'but', 'а', 'но', 'тогда']);
const AND_WORDS = new Set(['and', 'и']);
const PHRASE_STOPS = new Set(
  'in on at to for by from with and or but as is are was were will would has have had that which who than a the per into over after before during since until в на с к по из от до для и или что как который'.split(
    ' ',
  ),
);
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|st|no|vs|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|г|гг|им|тыс|млн|млрд|руб|долл|\p{L})$/u;

const passages = new WeakMap<FieldText, { readonly language: string; readonly passage: Passage }>();

/** Reads a field's sentences and numbers. The same object is read once: whoever keeps a field has it read only when it changes. */
export function readPassage(source: FieldText, language: string, earlier: EarlierPlace | null = null): Passage {
  const known = passages.get(source);
  if (known?.language === language && samePlace(known.passage.earlier, earlier)) return known.passage;
  const passage = read(source, language, earlier);
  passages.set(source, { language, passage });
  return passage;
}

const samePlace = (one: EarlierPlace | null, other: EarlierPlace | null): boolean =>
  one?.label === other?.label && one?.developmentId === other?.developmentId;

function read(source: FieldText, language: string, earlier: EarlierPlace | null): Passage {
  const { tokens, figures } = readFigures(source.text, language);
  const place = { source, earlier, tokens };
  const kept = figures.slice(0, MAX_MENTIONS);
  let cursor = 0;
  const sentences = sentenceBounds(tokens, figures).map(({ first, next }): Sentence => {
    const own: Figure[] = [];
    for (let figure = kept[cursor]; figure !== undefined && figure.first < next; figure = kept[cursor]) {
      own.push(figure);
      cursor += 1;
    }
    const bounds = { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, first, next };
    return {
      ...bounds,
      mentions: own.map((figure, index) => mentionOf(figure, own[index - 1], own[index + 1], bounds, place)),
    };
  });
  return { ...place, sentences, mentions: sentences.flatMap(({ mentions }) => mentions) };
}

function sentenceBounds(
  tokens: readonly Token[],
  figures: readonly Figure[],
): readonly { first: number; next: number }[] {
  const bounds: { first: number; next: number }[] = [];
  const inside = new Set(
    figures.flatMap(({ first, next }) =>
      Array.from({ length: Math.max(0, next - first - 1) }, (_, index) => first + 1 + index),
    ),
  );
  let first = 0;
  tokens.forEach((token, at) => {
    if (at === 0 || inside.has(at)) return;
    const before = tokens[at - 1];
    const isEnd =
      before !== undefined &&
      /^[.!?…]$/u.test(before.text) &&
      token.gap !== 'none' &&
      /^[\p{Lu}\d$€£¥"“«(]/u.test(token.text) &&
      !ABBREVIATED.test(tokens[at - 2]?.lower ?? '');
    if (token.gap !== 'break' && !isEnd) return;
    bounds.push({ first, next: at });
    first = at;
  });
  if (first < tokens.length) bounds.push({ first, next: tokens.length });
  return bounds;
}

type Bounds = Mention['sentence'];

function mentionOf(
  figure: Figure,
  before: Figure | undefined,
  after: Figure | undefined,
  sentence: Bounds,
  passage: Mention['passage'],
): Mention {
  const { tokens } = passage;
  let left = Math.max(
    sentence.first,
    figure.first - REACH,
    before === undefined ? 0 : (edgeBetween(tokens, before.next, figure.first) ?? before.next),
  );
  let right = Math.min(
    sentence.next,
    figure.next + REACH,
    after === undefined ? sentence.next : (edgeBetween(tokens, figure.next, after.first) ?? after.first),
  );
  const clause = clauseAround(tokens, left, right, figure);
  const wide = { left, right };
  // A clause of its own with nothing in it ("At 3,500 km², the project …") is about what the sentence is about.
  if (stemsIn(tokens, clause.left, clause.right, figure).size >= 2) ({ left, right } = clause);
  const about = stemsIn(tokens, left, right, figure);
  const [low, high] = boundsOf(figure);
  return {
    ...figure,
    passage,
    sentence,
    about,
    heads: headsOf(tokens, figure, left, right),
    capitals: stemsIn(tokens, left, right, figure, (token) => /^\p{Lu}/u.test(token.text)),
    dimension: dimensionOf(figure),
    low: baseValue(figure, low),
    high: baseValue(figure, high),
    facets: facetsOf(tokens, figure, wide.left, wide.right, clause, sentence),
  };
}

/** Where one number's words end and the next one's begin: at the last "and" or comma between them, or null. */
function edgeBetween(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (AND_WORDS.has(token.lower) || CLAUSE_MARKS.has(token.text) || CLAUSE_WORDS.has(token.lower)) return at;
  }
  return null;
}

function clauseAround(
  tokens: readonly Token[],
  left: number,
  right: number,
  figure: Figure,
): { left: number; right: number } {
  const isEdge = (at: number): boolean =>
    CLAUSE_MARKS.has(tokens[at]?.text ?? '') || CLAUSE_WORDS.has(tokens[at]?.lower ?? '');
  let from = figure.first;
  while (from > left && !isEdge(from - 1)) from -= 1;
  let to = figure.next;
  while (to < right && !isEdge(to)) to += 1;
  return { left: from, right: to };
}

function stemsIn(
  tokens: readonly Token[],
  left: number,
  right: number,
  figure: Figure,
  isWanted: (token: Token) => boolean = () => true,
): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let at = left; at < right; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || (at >= figure.first && at < figure.next) || !isWanted(token))
      continue;
    const stem = stemOf(token.text);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

function headsOf(tokens: readonly Token[], figure: Figure, left: number, right: number): ReadonlySet<string> {
  const heads = new Set<string>();
  for (
    let at = tokens[figure.next]?.lower === 'of' ? figure.next + 1 : figure.next;
    at < Math.min(right, figure.next + 5);
    at += 1
  ) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || PHRASE_STOPS.has(token.lower)) break;
    const stem = stemOf(token.text);
    if (stem !== null) heads.add(stem);
  }
  const isOf = /^(?:of|из)$/u.test(tokens[figure.first - 1]?.lower ?? '');
  if (heads.size > 0 && !isOf) return heads;
  // "A park of 2,000 hectares", "the refinery at Pavlodar will cost $4.3 billion": the noun came before.
  let found = 0;
  for (let at = figure.first - 1; at >= left && found < (isOf ? 2 : 4); at -= 1) {
    const token = tokens[at];
    const stem = token?.kind === 'word' ? stemOf(token.text) : null;
    if (stem === null) continue;
    heads.add(stem);
    found += 1;
  }
  return heads;
}
