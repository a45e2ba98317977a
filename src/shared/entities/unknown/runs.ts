import { FOR_HEADS, headKind, OF_HEADS, ON_HEADS, PARTICLES, STARTERS, TITLES, TRADES } from './cue-words.ts';
import type { Piece } from './pieces.ts';

/** Consecutive words that may be one name. */
export type Run = readonly Piece[];

/** What a run's reader must know of the language and the text. */
export interface Speech {
  /** Common words are known beyond those that the text itself writes small. */
  readonly hasWordList: boolean;
  readonly capitalisesNouns: boolean;
  /** Whether a folded word is a common one, which a name does not consist of alone. */
  readonly isCommon: (fold: string) => boolean;
  /** Whether a folded word is a country, a continent or a well-known city. */
  readonly isPlace: (fold: string) => boolean;
}

const OWNERS = new Set([
  'people',
  'women',
  'workers',
  'children',
  'world',
  'lloyd',
  'king',
  'queen',
  'veterans',
  'men',
  'mother',
  'farmers',
  'citizens',
]);
/** Nouns that end a name of its own after an "and". */
const CLOSERS = new Set([
  'company',
  'corporation',
  'group',
  'holding',
  'airlines',
  'pipeline',
  'corridor',
  'initiative',
]);
const MAX_PIECES = 16;

/** The runs of a line of normal text: capitalised words with what may stand between them ("of the", "and", "de"). */
export function runsOf(pieces: readonly Piece[], speech: Speech): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = runEnd(pieces, at, speech);
    if (end > at) runs.push(pieces.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return runs;
}

function runEnd(pieces: readonly Piece[], from: number, speech: Speech): number {
  if (pieces[from]?.isCapital !== true) return from;
  let end = from + 1;
  while (end < pieces.length && end - from < MAX_PIECES) {
    const next = joined(pieces, from, end, speech);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Where the run ends when what follows belongs to it; `end` itself when not. */
function joined(pieces: readonly Piece[], from: number, end: number, speech: Speech): number {
  const last = pieces[end - 1];
  const next = pieces[end];
  if (last === undefined || next === undefined) return end;
  const run = pieces.slice(from, end);
  if (next.joint === 'break' || next.opensSentence) return commaList(pieces, from, end, speech);
  if (next.joint === 'apostrophe') return apostrophe(pieces, end, last, next);
  if (next.joint === 'hyphen') return next.isCapital || next.isNumber || PARTICLES.has(last.fold) ? end + 1 : end;
  if (next.isCapital)
    // A new sentence that a soft period hid, or a headline's small word: neither is inside a name.
    return STARTERS.has(next.fold) && !next.isAcronym && !PARTICLES.has(next.fold) ? end : end + 1;
  if (next.isNumber && next.joint === 'dot') return end + 1;
  if (next.isNumber) return isOwnNumber(pieces, end) ? end + 1 : end;
  const after = pieces[end + 1];
  if (after === undefined || after.joint === 'break') return end;
  if (next.fold === '&') return after.isCapital ? end + 2 : end;
  if (PARTICLES.has(next.fold)) return particles(pieces, end, speech);
  if (after.joint === 'apostrophe' && after.isCapital && (next.fold === 'd' || next.fold === 'l')) return end + 2;
  return connector(pieces, run, end, speech);
}

/** "von der Leyen", "de la Cruz": up to three particles before a proper word. */
function particles(pieces: readonly Piece[], end: number, speech: Speech): number {
  let at = end;
  while (at < end + 3 && PARTICLES.has(pieces[at]?.fold ?? '') && pieces[at]?.isCapital === false) at += 1;
  const name = pieces[at];
  return name?.isCapital === true && name.joint !== 'break' && !speech.isCommon(name.fold) ? at + 1 : end;
}

function connector(pieces: readonly Piece[], run: Run, end: number, speech: Speech): number {
  const next = pieces[end];
  const last = run.at(-1);
  if (next === undefined || last === undefined) return end;
  const hasThe = pieces[end + 1]?.fold === 'the' && pieces[end + 1]?.isCapital === false;
  const right = pieces[end + (hasThe ? 2 : 1)];
  if (right === undefined || !right.isCapital || right.joint === 'break') return end;
  const after = end + (hasThe ? 3 : 2);
  const isHead = (heads: ReadonlySet<string>): boolean => heads.has(last.fold);
  if (next.fold === 'of') {
    // "Centerra Gold of Canada" is a company and its home; "Lloyd’s of London" is one name.
    const isName =
      run.every(({ fold, isAcronym }) => !isAcronym && (speech.isCommon(fold) || headKind(fold) !== null)) ||
      last.fold === 's';
    const opens = run.length === 1 && last.opensSentence;
    return isHead(OF_HEADS) || TITLES.has(last.fold) || (isName && !opens) ? after : end;
  }
  if (next.fold === 'for') return isHead(FOR_HEADS) || isHead(OF_HEADS) ? after : end;
  if (next.fold === 'on') return isHead(ON_HEADS) ? after : end;
  if (next.fold === 'in') return isHead(new Set(['university'])) ? after : end;
  if (next.fold !== 'and' || hasThe) return end;
  return isOneNameWithAnd(pieces, run, end + 1, speech) ? after : end;
}

/** "Ministry of Energy and Water", "Mining and Metallurgical Company": not "Bank of Georgia and Liberty Bank". */
function isOneNameWithAnd(pieces: readonly Piece[], run: Run, rightAt: number, speech: Speech): boolean {
  const last = run.at(-1);
  const right = pieces[rightAt];
  if (last === undefined || right === undefined || TITLES.has(right.fold)) return false;
  if (!isCommonLike(right, speech) || !isCommonLike(last, speech)) return false;
  const hasList = run.some(({ fold, isCapital }) => !isCapital && (fold === 'of' || fold === 'for' || fold === 'on'));
  const ending = tailFrom(pieces, rightAt).at(-1);
  const closes =
    ending !== undefined && (OF_HEADS.has(ending.fold) || CLOSERS.has(ending.fold)) && !TRADES.has(ending.fold);
  if (hasList) return !closes && !(pieces[rightAt + 1]?.fold === 'of' && OF_HEADS.has(right.fold));
  const isOpen = headKind(last.fold) === null || TRADES.has(last.fold);
  return isOpen && ending !== undefined && ending !== right && headKind(ending.fold) !== null;
}

const isCommonLike = ({ fold, isAcronym }: Piece, speech: Speech): boolean =>
  !isAcronym && !speech.isPlace(fold) && (speech.isCommon(fold) || /(?:ical|tion|ment|ing|ity)$/.test(fold));

/** The capitalised words from a place on. */
function tailFrom(pieces: readonly Piece[], from: number): Run {
  let end = from;
  while (
    end < pieces.length &&
    end - from < MAX_PIECES &&
    pieces[end]?.isCapital === true &&
    (end === from || pieces[end]?.joint !== 'break')
  )
    end += 1;
  return pieces.slice(from, end);
}

/** "Ministry of Investment, Industry and Trade": the comma goes on only where the list ends in "and". */
function commaList(pieces: readonly Piece[], from: number, end: number, speech: Speech): number {
  const run = pieces.slice(from, end);
  const last = run.at(-1);
  const of = run.findIndex(({ fold, isCapital }) => !isCapital && (fold === 'of' || fold === 'for'));
  const head = run[of - 1];
  if (
    last === undefined ||
    head === undefined ||
    !(OF_HEADS.has(head.fold) || FOR_HEADS.has(head.fold) || head.fold === 'minister')
  )
    return end;
  if (!run.slice(of + 1).every(({ fold, isCapital }) => !isCapital || speech.isCommon(fold))) return end;
  let at = end;
  for (let count = 0; count < 4; count += 1) {
    const item = tailFrom(pieces, at);
    const first = item[0];
    if (first === undefined || first.opensSentence || first.joint !== 'break') return end;
    if (!item.every(({ fold }) => speech.isCommon(fold) && (!OF_HEADS.has(fold) || TRADES.has(fold)))) return end;
    at += item.length;
    const link = pieces[at];
    if (link?.fold === 'and' && pieces[at + 1]?.isCapital === true && speech.isCommon(pieces[at + 1]?.fold ?? ''))
      return at + 2;
  }
  return end;
}

/** "People’s Council", "Lloyd’s of London", "Xi’an", "Côte d’Ivoire"; any other possessive ends the name. */
function apostrophe(pieces: readonly Piece[], end: number, last: Piece, next: Piece): number {
  if (next.fold !== 's') return next.isCapital || last.raw.length <= 2 ? end + 1 : end;
  const after = pieces[end + 1];
  if (after === undefined || after.joint === 'break' || !OWNERS.has(last.fold)) return end;
  return after.isCapital || after.fold === 'of' ? end + 1 : end;
}

/** "Power of Siberia 2", "Nord Stream 2": one digit that counts nothing. */
function isOwnNumber(pieces: readonly Piece[], at: number): boolean {
  const number = pieces[at];
  const after = pieces[at + 1];
  if (number === undefined || !/^[1-9]$/.test(number.raw)) return false;
  return (
    after === undefined ||
    (after.joint === 'break' && !after.isNumber) ||
    ['and', 'will', 'would', 'is', 'was', 'has', 'pipeline', 'project', 'line', 'to', 'as'].includes(after.fold)
  );
}
