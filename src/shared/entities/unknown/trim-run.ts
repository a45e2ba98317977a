import {
  CALENDAR,
  DEMONYMS,
  DIRECTIONS,
  FAMOUS,
  GENERIC_ACRONYMS,
  headKind,
  PARTICLES,
  STARTERS,
  TITLE_PARTS,
  TITLES,
} from './cue-words.ts';
import type { Piece } from './pieces.ts';
import type { Run, Speech } from './runs.ts';

/** A name as a run gives it once titles, nationalities and a sentence's first word are off. */
export interface Candidate {
  readonly pieces: Run;
  /** A person's title stood before it. */
  readonly afterTitle: boolean;
  /** Nothing but its place at a sentence's start speaks for its capital. */
  readonly isWeak: boolean;
}

/** Bodies that a nationality only describes: "the Uzbek Energy Ministry". */
const DESCRIBED = new Set(
  'ministry parliament government cabinet embassy treasury presidency foreign energy finance army navy'.split(' '),
);

/** Common words that begin names before a proper one: "Air Astana". */
const NAME_OPENERS = new Set('air radio digital green power silk inter'.split(' '));

/** The names in a run. Several where a title parts them: "Kazatomprom CEO Meirzhan Yussupov". */
export function candidatesIn(run: Run, speech: Speech): readonly Candidate[] {
  return splitAtTitles(run, speech).flatMap(({ pieces, afterTitle }) =>
    splitPairs(pieces, speech).flatMap((part) => trimmed(part, afterTitle, speech) ?? []),
  );
}

interface Part {
  readonly pieces: Run;
  readonly afterTitle: boolean;
}

function splitAtTitles(run: Run, speech: Speech): readonly Part[] {
  const parts: Part[] = [];
  let part: Piece[] = [];
  let afterTitle = false;
  const close = () => {
    if (part.length > 0) parts.push({ pieces: part, afterTitle });
    part = [];
  };
  for (let at = 0; at < run.length; at += 1) {
    const piece = run[at];
    if (piece === undefined) continue;
    if (!isTitle(run, at)) {
      part.push(piece);
      continue;
    }
    // The title's own words before it: "Deputy Prime", "Energy"; for a minister every common word.
    while (part.length > 0 && isTitlePart(part.at(-1), piece, speech)) part.pop();
    close();
    afterTitle = true;
    if (run[at + 1]?.fold === 'of' || run[at + 1]?.fold === 'for') {
      at = officeEnd(run, at + 1, speech);
      // "President of Kazakhstan Kassym-Jomart Tokayev": the country is a name of its own.
      const country = run[at + 1];
      if (
        country !== undefined &&
        speech.isPlace(country.fold) &&
        run[at + 2]?.isCapital === true &&
        run[at + 2]?.joint === 'space'
      ) {
        parts.push({ pieces: [country], afterTitle: false });
        at += 1;
      }
    }
  }
  close();
  return parts;
}

/** A title is no title where an organisation's name goes on: "Chief Justice" is one, "Executive Board" is none. */
function isTitle(run: Run, at: number): boolean {
  const piece = run[at];
  if (piece === undefined || !piece.isCapital || !TITLES.has(piece.fold)) return false;
  const next = run[at + 1];
  if (next?.joint === 'hyphen' || piece.joint === 'hyphen')
    return /^(?:general|minister|president|chair)$/.test(next?.fold ?? piece.fold);
  if (next?.isCapital && headKind(next.fold) !== null && next.joint !== 'break') return false;
  return !(piece.fold === 'general' && next !== undefined && !TITLES.has(next.fold) && at === 0 && run.length === 2);
}

function isTitlePart(piece: Piece | undefined, title: Piece, speech: Speech): boolean {
  if (piece === undefined) return false;
  if (TITLE_PARTS.has(piece.fold) || TITLES.has(piece.fold) || piece.fold === 'and' || piece.fold === '&') return true;
  const isMinister = title.fold === 'minister' || title.fold === 'secretary' || title.fold === 'commissioner';
  return isMinister && speech.isCommon(piece.fold) && headKind(piece.fold) !== 'place';
}

/** The end of "of Energy and Water" after "Minister"; the country of "President of Kazakhstan" stays. */
function officeEnd(run: Run, of: number, speech: Speech): number {
  let end = of;
  for (let at = of + 1; at < run.length; at += 1) {
    const piece = run[at];
    if (piece === undefined || (piece.isCapital && !speech.isCommon(piece.fold))) break;
    if (piece.isCapital && piece.fold !== 'state' && isBody(piece)) break;
    if (piece.isCapital) end = at;
    else if (piece.fold === 'of') end = at;
  }
  return end;
}

/** "US-China", "China–Central Asia": two names where a hyphen joins places or nationalities. */
function splitPairs(run: Run, speech: Speech): readonly Run[] {
  const isPlaceLike = (piece: Piece | undefined, next?: Piece): boolean =>
    piece !== undefined &&
    (DEMONYMS.has(piece.fold) || speech.isPlace(piece.fold) || (DIRECTIONS.has(piece.fold) && isPlaceLike(next)));
  const at = run.findIndex(
    (piece, index) => piece.joint === 'hyphen' && isPlaceLike(run[index - 1]) && isPlaceLike(piece, run[index + 1]),
  );
  // "Baku-Tbilisi-Kars" is a line's name.
  const isChain = run.filter(({ joint }) => joint === 'hyphen').length > 1;
  return at <= 0 || isChain ? [run] : [run.slice(0, at), ...splitPairs(run.slice(at), speech)];
}

function trimmed(run: Run, afterTitle: boolean, speech: Speech): Candidate | null {
  let pieces = withoutEdges(run);
  let isWeak = false;
  for (;;) {
    const [first, second] = pieces;
    if (first === undefined) return null;
    if (first.joint !== 'hyphen' && second?.joint === 'hyphen' && DEMONYMS.has(first.fold) && !second.isCapital)
      return null;
    if (isDroppedFirst(first, second, pieces, speech)) pieces = withoutEdges(pieces.slice(1));
    else break;
  }
  while (pieces.length > 1 && CALENDAR.has(pieces.at(-1)?.fold ?? '')) pieces = withoutEdges(pieces.slice(0, -1));
  const [first] = pieces;
  if (first === undefined) return null;
  if (pieces.every(({ fold, isNumber }) => isNumber || isNoName(fold))) return null;
  if (pieces.length === 1) {
    if (GENERIC_ACRONYMS.has(first.fold) && first.isAcronym) return null;
    if (first.raw.length === 1) return null;
    const isCommon =
      speech.isCommon(first.fold) &&
      !FAMOUS.has(first.fold) &&
      !speech.isPlace(first.fold) &&
      !(first.isAcronym && !first.opensSentence);
    if (isCommon && headKind(first.fold) !== null) return null;
    if (speech.capitalisesNouns && !first.isAcronym && !speech.isPlace(first.fold)) return null;
    isWeak = first.opensSentence && (isCommon || !speech.hasWordList);
  }
  return { pieces, afterTitle, isWeak };
}

const isNoName = (fold: string): boolean =>
  CALENDAR.has(fold) ||
  DEMONYMS.has(fold) ||
  TITLES.has(fold) ||
  STARTERS.has(fold) ||
  TITLE_PARTS.has(fold) ||
  PARTICLES.has(fold);

function isDroppedFirst(first: Piece, second: Piece | undefined, run: Run, speech: Speech): boolean {
  if (second === undefined) return false;
  const isHyphened = second.joint === 'hyphen';
  if (CALENDAR.has(first.fold) && !isHyphened) return true;
  if (first.opensSentence && STARTERS.has(first.fold) && !isHyphened && !first.isAcronym) return true;
  if (isHyphened || second.joint === 'apostrophe') return false;
  if (speech.isPlace(`${first.fold} ${second.fold}`)) return false;
  if (DEMONYMS.has(first.fold) && !DIRECTIONS.has(first.fold))
    return (
      DESCRIBED.has(second.fold) ||
      CALENDAR.has(second.fold) ||
      (!speech.isCommon(second.fold) && second.isCapital && !hasHeadAtEnd(run.slice(0, 3)))
    );
  if (!first.opensSentence || !speech.isCommon(first.fold) || speech.isPlace(first.fold) || first.isAcronym)
    return false;
  // A sentence's common first word before a proper one: "Officials Petrov" never, "Bank of Georgia" and "Halyk Bank" stay.
  if (!second.isCapital) return false;
  return (
    !speech.isCommon(second.fold) &&
    !hasHeadAtEnd(run) &&
    !DIRECTIONS.has(first.fold) &&
    !NAME_OPENERS.has(first.fold) &&
    headKind(first.fold) !== 'place'
  );
}

const hasHeadAtEnd = (run: Run): boolean => headKind(run.at(-1)?.fold ?? '') !== null;

/** Without small words and joints at the ends. */
function withoutEdges(run: Run): Run {
  let from = 0;
  let end = run.length;
  while (from < end && run[from]?.isCapital !== true) from += 1;
  const isKept = (piece: Piece | undefined): boolean =>
    piece === undefined || piece.isCapital || piece.isNumber || (piece.joint === 'apostrophe' && piece.fold !== 's');
  while (end > from && !isKept(run[end - 1])) end -= 1;
  return run.slice(from, end);
}

/** A noun that heads a name of its own, as a ministry's field does not. */
function isBody({ fold }: Piece): boolean {
  const kind = headKind(fold);
  return kind !== null && kind !== 'company';
}
