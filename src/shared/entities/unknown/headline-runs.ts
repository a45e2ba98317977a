import {
  CALENDAR,
  DEMONYMS,
  DIRECTIONS,
  GENERIC_ACRONYMS,
  headKind,
  OF_HEADS,
  PARTICLES,
  STARTERS,
  TITLE_PARTS,
  TITLES,
} from './cue-words.ts';
import type { Piece } from './pieces.ts';
import type { Run, Speech } from './runs.ts';

/**
 * The likely names of a headline, whose capitals tell nothing: proper words, with the head noun before or after them
 * ("Bank of Georgia", "Halyk Bank", "Lake Balkhash"). Pieces at `taken` belong to names already found.
 */
export function headlineRuns(pieces: readonly Piece[], taken: ReadonlySet<Piece>, speech: Speech): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || taken.has(piece)) continue;
    const end = ofName(pieces, at, taken, speech) ?? properEnd(pieces, at, taken, speech);
    if (end === null) continue;
    runs.push(pieces.slice(at, end));
    at = end - 1;
  }
  return runs;
}

/** "Ministry of Energy", "Bank of Georgia", "Port of Baku": one noun or proper words after the head. */
function ofName(pieces: readonly Piece[], at: number, taken: ReadonlySet<Piece>, speech: Speech): number | null {
  const [head, of, first] = pieces.slice(at, at + 3);
  if (head === undefined || of === undefined || first === undefined) return null;
  if (
    !OF_HEADS.has(head.fold) ||
    of.fold !== 'of' ||
    of.joint === 'break' ||
    first.joint === 'break' ||
    taken.has(first)
  )
    return null;
  if (!first.isCapital) return null;
  let end = at + 3;
  if (isProper(first, speech)) return properEnd(pieces, at + 2, taken, speech);
  const [and, second] = pieces.slice(end, end + 2);
  if ((and?.fold === 'and' || and?.fold === '&') && second?.isCapital === true && second.joint !== 'break') end += 2;
  return end;
}

function properEnd(pieces: readonly Piece[], at: number, taken: ReadonlySet<Piece>, speech: Speech): number | null {
  const first = pieces[at];
  if (first === undefined) return null;
  const next = pieces[at + 1];
  const isLed =
    (DIRECTIONS.has(first.fold) || headKind(first.fold) === 'place') &&
    next !== undefined &&
    next.joint === 'space' &&
    isProper(next, speech) &&
    !taken.has(next) &&
    (first.fold === 'lake' || first.fold === 'mount' || DIRECTIONS.has(first.fold));
  if (!isLed && !isProper(first, speech)) return null;
  let end = at + 1;
  let isCountry = speech.isPlace(first.fold);
  for (; end < pieces.length; end += 1) {
    const piece = pieces[end];
    const after = pieces[end + 1];
    if (piece === undefined || taken.has(piece) || piece.joint === 'break' || piece.joint === 'apostrophe') break;
    if (piece.joint === 'dot') continue;
    if (piece.joint === 'hyphen') {
      if (!piece.isCapital && !piece.isNumber) break;
      if (speech.isCommon(piece.fold) && isCountry) break;
      continue;
    }
    if (isProper(piece, speech)) {
      // Two countries side by side are two names.
      if (isCountry && !(isLed && end === at + 1)) break;
      isCountry = speech.isPlace(piece.fold);
      continue;
    }
    if ((PARTICLES.has(piece.fold) || piece.fold === '&') && after?.isCapital === true && isProper(after, speech))
      continue;
    if (!isCountry && piece.isCapital && isSuffix(piece)) {
      end += 1;
      break;
    }
    break;
  }
  return end;
}

/** Head nouns that are seldom a headline's verb or object right after a name. */
const SUFFIXES = new Set(
  'bank group corporation corp holding company airlines airways railways railway university institute fund river lake sea region district province city ministry strait canal forum petroleum energy mining steel electric motors dam corridor pipeline initiative'.split(
    ' ',
  ),
);
const isSuffix = ({ fold }: Piece): boolean => SUFFIXES.has(fold);

function isProper(piece: Piece, speech: Speech): boolean {
  const { fold, isCapital, isAcronym, isNumber } = piece;
  if (!isCapital || isNumber || piece.raw.length === 1) return false;
  if (speech.isPlace(fold)) return true;
  if (DEMONYMS.has(fold) || CALENDAR.has(fold) || TITLES.has(fold) || STARTERS.has(fold) || TITLE_PARTS.has(fold))
    return false;
  if (isAcronym && GENERIC_ACRONYMS.has(fold)) return false;
  return !speech.isCommon(fold);
}
