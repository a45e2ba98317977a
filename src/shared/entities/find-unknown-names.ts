import { blankEntity, type Entity, type EntityKind } from '../domain/entity.ts';
import { compileNames, type NameIndex } from './compile-names.ts';
import { COUNTRIES, countryName } from './countries.ts';
import { countryNamings } from './country-names.ts';
import { findNames, type Mention } from './find-mentions.ts';
import { foldWord } from './fold-word.ts';
import { PLACES, STARTERS, WELL_KNOWN } from './unknown/cue-words.ts';
import { guessKind } from './unknown/guess-kind.ts';
import { headlineRuns } from './unknown/headline-runs.ts';
import { isCommonEnglish } from './unknown/lexicon.ts';
import { withOneKind } from './unknown/one-kind.ts';
import { type Line, linesOf, type Piece } from './unknown/pieces.ts';
import { type Run, runsOf, type Speech } from './unknown/runs.ts';
import { type Candidate, candidatesIn } from './unknown/trim-run.ts';
import { wordsOf } from './words.ts';

/** A likely name that the register does not have. Offsets are UTF-16 code units, `end` exclusive. */
export interface UnknownName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Guessed from the name and what stands beside it. */
  readonly kind: EntityKind;
}

interface Found extends Candidate {
  readonly line: Line;
}

/**
 * The likely names of a text that the register does not know, in reading order and not overlapping: every place where they
 * stand. `language` is BCP 47; English is read with a word list, other languages by their capitals alone, so that scripts without
 * capitals give nothing. One may hold a name of the register inside it ("Bank of Georgia" around "Georgia"). Linear.
 */
export function findUnknownNames(text: string, language: string, names: NameIndex): readonly UnknownName[] {
  const lines = linesOf(text);
  const speech = speechOf(language, lines);
  const body = lines.filter(({ isHeadline }) => !isHeadline);
  const inBody = body.flatMap((line) =>
    runsOf(withoutLabel(text, line.pieces, speech), speech).flatMap((run) =>
      candidatesIn(run, speech).map((candidate): Found => ({ ...candidate, line })),
    ),
  );
  const sure = new Set(inBody.filter(isSure).map(keyOf));
  const settled = inBody.flatMap((found) => settle(found, sure) ?? []);
  const learned = compileNames(
    [...new Set([...settled.map((found) => nameOf(text, found.pieces)), ...WELL_KNOWN, ...countriesIn(language)])].map(
      learnedEntity,
    ),
  );
  const inHeadlines = lines
    .filter(({ isHeadline }) => isHeadline)
    .flatMap((line) => headlineNames(text, line, learned, speech));
  const known = findNames(text, wordsOf(text), names);
  const surnames = knownSurnames(known, names);
  const unknown = [...settled, ...inHeadlines]
    .filter((found) => isUnknown(found, known, surnames))
    .sort((a, b) => startOf(a) - startOf(b))
    .map((found) => unknownName(text, found, speech));
  return withOneKind(unknown, text);
}

/** A line without the words before its colon where these are common ("Why This Matters:"), or nothing where they are all it has ("In Context"). */
function withoutLabel(text: string, pieces: readonly Piece[], speech: Speech): readonly Piece[] {
  const end = pieces.findIndex((piece, index) => index > 0 && (piece.opensSentence || piece.joint === 'break'));
  const label = end === -1 ? pieces : pieces.slice(0, end);
  const from = label.at(-1)?.end ?? 0;
  const sign = text.slice(from, pieces[end]?.start ?? from + 2).trimStart();
  const isLabel = /^[:：]/.test(sign) || (end === -1 && sign === '' && STARTERS.has(label[0]?.fold ?? ''));
  const isCommon = label.length <= 6 && label.every(({ fold }) => speech.isCommon(fold) || STARTERS.has(fold));
  return isLabel && isCommon ? pieces.slice(label.length) : pieces;
}

/** A capital that more than its place speaks for. */
const isSure = ({ pieces: [first], isWeak }: Candidate): boolean => !isWeak && first?.opensSentence !== true;

const keyOf = ({ pieces }: Candidate): string => pieces.map(({ fold }) => fold).join(' ');
const startOf = ({ pieces }: Candidate): number => pieces[0]?.start ?? 0;
const nameOf = (text: string, run: Run): string => text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);

/** What opens a sentence is believed as far as the rest of the text bears it out. */
function settle(found: Found, sure: ReadonlySet<string>): Found | null {
  if (isSure(found) || sure.has(keyOf(found))) return found;
  if (found.isWeak) return null;
  for (let from = 1; from < found.pieces.length; from += 1) {
    const rest = { ...found, pieces: found.pieces.slice(from) };
    if (found.pieces[from]?.joint === 'space' && found.pieces[from - 1]?.isCapital === true && sure.has(keyOf(rest)))
      return from === 1 ? rest : found;
  }
  return found;
}

/** A headline's names: those that the text itself bears out, those that everybody knows, and what looks like one. */
function headlineNames(text: string, line: Line, learned: NameIndex, speech: Speech): readonly Found[] {
  const start = line.pieces[0]?.start ?? 0;
  const slice = text.slice(start, line.pieces.at(-1)?.end ?? start);
  const mentions = findNames(slice, wordsOf(slice), learned).map((mention) => ({
    start: mention.start + start,
    end: mention.end + start,
  }));
  const within = mentions.map((mention) =>
    line.pieces.filter((piece) => piece.start < mention.end && piece.end > mention.start),
  );
  const taken = new Set(within.filter(({ length }) => length > 1).flat());
  const proper = new Set(within.filter(({ length }) => length === 1).flatMap(([piece]) => piece?.fold ?? []));
  const isCommon = (fold: string): boolean => !proper.has(fold) && speech.isCommon(fold);
  const guessed = headlineRuns(line.pieces, taken, { ...speech, isCommon });
  return [...within.filter(({ length }) => length > 1), ...guessed].flatMap((pieces): Found[] =>
    pieces.length === 0 ? [] : [{ pieces, afterTitle: false, isWeak: false, line }],
  );
}

const learnedEntity = (name: string, index: number): Entity => blankEntity(`learned${index}` as Entity['id'], name);

function speechOf(language: string, lines: readonly Line[]): Speech {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const small = new Set<string>();
  for (const { pieces, isHeadline } of lines)
    if (!isHeadline) for (const { fold, isCapital } of pieces) if (!isCapital) small.add(fold);
  const isEnglish = primary === 'en' || primary === '';
  const places = placesIn(language);
  return {
    hasWordList: isEnglish,
    capitalisesNouns: primary === 'de' || primary === 'lb',
    isCommon: (fold) => small.has(fold) || (isEnglish && isCommonEnglish(fold)),
    isPlace: (fold) => places.has(fold),
  };
}

const placeSets = new Map<string, ReadonlySet<string>>();
function placesIn(language: string): ReadonlySet<string> {
  const known = placeSets.get(language);
  if (known !== undefined) return known;
  const places = new Set([
    ...PLACES,
    ...countryNamings().keys(),
    ...countriesIn(language).map((name) =>
      name
        .split(/[\s-]+/)
        .map(foldWord)
        .join(' '),
    ),
  ]);
  placeSets.set(language, places);
  return places;
}

const countriesIn = (language: string): readonly string[] => COUNTRIES.map((code) => countryName(code, language));

function knownSurnames(known: readonly Mention[], { entities }: NameIndex): ReadonlySet<string> {
  const people = new Set(
    known.flatMap(({ entityIds }) => entityIds).filter((id) => entities.get(id)?.kind === 'person'),
  );
  return new Set([...people].map((id) => foldWord(entities.get(id)?.name.split(/\s+/).at(-1) ?? '')));
}

/** Neither a name of the register, nor a part of one, nor the surname of somebody known who is in the text. */
function isUnknown(found: Found, known: readonly Mention[], surnames: ReadonlySet<string>): boolean {
  const [first] = found.pieces;
  const last = found.pieces.at(-1);
  if (first === undefined || last === undefined) return false;
  if (found.pieces.length === 1 && surnames.has(first.fold)) return false;
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.end ?? 0) > first.start) high = middle;
    else low = middle + 1;
  }
  for (let at = low; at < known.length; at += 1) {
    const mention = known[at];
    if (mention === undefined || mention.start >= last.end) break;
    const isInside = mention.start >= first.start && mention.end <= last.end;
    const isWhole = mention.start <= first.start && mention.end >= last.end;
    if (!isInside || isWhole) return false;
  }
  return true;
}

function unknownName(text: string, { pieces, afterTitle, line }: Found, speech: Speech): UnknownName {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const kind = guessKind(pieces, { text, afterTitle, isHeadline: line.isHeadline }, speech);
  return { start, end, text: text.slice(start, end), kind };
}
