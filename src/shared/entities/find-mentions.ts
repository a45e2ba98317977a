import type { EntityId } from '../domain/ids.ts';
import type { CompiledName, NameIndex, NameNode } from './compile-names.ts';
import { singularsOf, stemsIn } from './word-endings.ts';
import { type Word, type WordForm, wordsOf } from './words.ts';

/** A name of the register as it stands in a text. Offsets are UTF-16 code units, `end` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As written; a plural's ending belongs to it, a possessive's does not. */
  readonly text: string;
  /** More than one where several entities bear the name. Never empty. */
  readonly entityIds: readonly EntityId[];
}

/** What a word of the text may be in the tree of names. */
interface Reading {
  readonly ids: readonly number[];
  /** What it is as a plural: only at a name's end. */
  readonly singularIds: readonly number[];
}

interface Ending {
  readonly at: number;
  readonly names: readonly CompiledName[];
  readonly isPlural: boolean;
}

/** Elided words that an apostrophe joins to a name: "l’Ouzbékistan", "dell’Asia". */
const ELISIONS = new Set('l d qu all dell dall nell sull un s'.split(' '));
const NOTHING: Reading = { ids: [], singularIds: [] };

/** The register's names in a text, in reading order: the longest where several begin, never overlapping. Linear in the text. */
export function findMentions(text: string, names: NameIndex): readonly Mention[] {
  return findNames(text, wordsOf(text), names, ({ entityId }) => names.entities.get(entityId)?.isRetired === false);
}

/** The same on words already read, with `isWanted` to choose among the names. */
export function findNames(
  text: string,
  words: readonly Word[],
  names: NameIndex,
  isWanted: (name: CompiledName) => boolean = () => true,
): readonly Mention[] {
  const readings = new Map<WordForm, Reading>();
  const readingOf = (form: WordForm): Reading => {
    const known = readings.get(form);
    if (known !== undefined) return known;
    const reading = read(form, names);
    readings.set(form, reading);
    return reading;
  };
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || readingOf(first.form) === NOTHING || !beginsWord(words, at)) continue;
    let found: Mention | null = null;
    for (const ending of endingsFrom(words, at, names.root, readingOf)) {
      const last = words[ending.at];
      if (last === undefined || !endsWord(words, ending.at)) continue;
      const fitting = ending.names.filter(
        (name) =>
          isWanted(name) &&
          fits(words, at, name) &&
          (!name.isAcronym ||
            (ending.isPlural ? isPluralAcronym(text, last) : last.form.isAllCapitals || !hasLetter(last))),
      );
      if (fitting.length === 0) continue;
      const entityIds = [...new Set(fitting.map(({ entityId }) => entityId))];
      if (found === null || last.end > found.end)
        found = { start: first.start, end: last.end, text: text.slice(first.start, last.end), entityIds };
    }
    if (found === null) continue;
    mentions.push(found);
    while ((words[at + 1]?.start ?? Number.POSITIVE_INFINITY) < found.end) at += 1;
  }
  return mentions;
}

/** Where names end that begin at a word, the exact before the plural. */
function endingsFrom(
  words: readonly Word[],
  from: number,
  root: NameNode,
  readingOf: (form: WordForm) => Reading,
): readonly Ending[] {
  const endings: Ending[] = [];
  let nodes: readonly NameNode[] = [root];
  for (let at = from; nodes.length > 0; at += 1) {
    const word = words[at];
    if (word === undefined || (at > from && word.gap === 'block')) break;
    const { ids, singularIds } = readingOf(word.form);
    const step = (choices: readonly number[]) =>
      nodes.flatMap((node) => choices.flatMap((id) => node.next?.get(id) ?? []));
    const next = step(ids);
    for (const node of next) if (node.names !== null) endings.push({ at, names: node.names, isPlural: false });
    for (const node of step(singularIds))
      if (node.names !== null) endings.push({ at, names: node.names, isPlural: true });
    nodes = next;
  }
  return endings;
}

function read(form: WordForm, { words, stems }: NameIndex): Reading {
  const exact = words.get(form.fold);
  const ids = [...(exact === undefined ? [] : [exact]), ...known(stemsIn(form.fold), stems)];
  const singularIds = known(singularsOf(form.fold), words);
  return ids.length + singularIds.length === 0 ? NOTHING : { ids, singularIds };
}

const known = (folds: readonly string[], ids: ReadonlyMap<string, number>): readonly number[] =>
  folds.flatMap((fold) => ids.get(fold) ?? []);

function fits(words: readonly Word[], from: number, { capitals, spare, isAcronym }: CompiledName): boolean {
  let lacking = 0;
  for (const [offset, needsCapital] of capitals.entries()) {
    const form = words[from + offset]?.form;
    if (!needsCapital || form === undefined) continue;
    if (!form.isCapital) lacking += 1;
    if (isAcronym && !form.isAllCapitals && offset < capitals.length - 1) return false;
    // A capital is asked of the first word always: a name's small-lettered beginning is common speech.
    if (lacking > spare || (lacking > 0 && offset === 0)) return false;
  }
  return true;
}

const hasLetter = ({ form }: Word): boolean => /\p{L}/u.test(form.fold);

/** "NGOs", not "Ngos". */
const isPluralAcronym = (text: string, { start, end }: Word): boolean => {
  const stem = text.slice(start, end - 1);
  return stem === stem.toUpperCase() && text[end - 1] === 's';
};

function beginsWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || !before.form.isWord || word.form.isUnspaced) return true;
  if (word.gap === 'apostrophe') return ELISIONS.has(before.form.fold);
  return word.gap !== 'none' || before.form.isUnspaced;
}

function endsWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const after = words[at + 1];
  if (word === undefined || after === undefined || !after.form.isWord || word.form.isUnspaced) return true;
  // A possessive, or a suffix as Turkish hangs it on ("Ankara’da"); "Xi" is not in "Xi’an".
  if (after.gap === 'apostrophe')
    return (
      after.form.fold === 's' || (word.form.fold.length >= 4 && after.form.fold.length <= 4 && !after.form.isCapital)
    );
  return after.gap !== 'none' || after.form.isUnspaced;
}
