import type { Entity } from '../../domain/entity.ts';
import { namesOf } from '../../domain/entity.ts';
import { nameWords } from '../compile-names.ts';
import { isCountry } from '../country-names.ts';
import type { Mention } from '../find-mentions.ts';
import { isNear } from '../near-words.ts';
import { isLatin } from '../scripts.ts';
import { spellingKey } from '../spelling-key.ts';
import { TITLES } from '../unknown/cue-words.ts';
import { isOrdinaryWord } from '../unknown/ordinary-words.ts';
import type { Word } from '../words.ts';
import type { NamingCheck, NamingContext, NamingDraft, ReadText } from './naming-check.ts';

/** A register's name that a slip may stand for. */
interface Target {
  readonly entity: Entity;
  readonly name: string;
  readonly folds: readonly string[];
}

interface SpellingIndex {
  readonly byKey: ReadonlyMap<string, Target>;
  /** Names by the first three and the last three letters of each of their words: one slip leaves one of the two. */
  readonly byEnds: ReadonlyMap<string, readonly Target[]>;
}

interface Match {
  readonly target: Target;
  readonly from: number;
  /** Exclusive. */
  readonly end: number;
}

const SHORTEST_KEY = 4;
const MAX_WINDOW = 4;
const MAX_BUCKET = 400;

/** A name that is nearly one of the register's is spelt as the register has it. */
export const spellingVariant: NamingCheck = {
  name: 'spelling-variant',
  label: 'Spelling of known names',
  explanation:
    'A capitalised name that differs from one in the register by a letter or by its transliteration (“Shugang” for “Shougang”) is most likely the same; search, links and readers need one spelling.',
  find: (context) => {
    const spellings = indexOf(context);
    const memory = new Map<string, boolean>();
    return context.texts.flatMap((text) => inText(text, context, spellings, memory));
  },
};

const indexes = new WeakMap<readonly Entity[], SpellingIndex>();
function indexOf({ entities }: NamingContext): SpellingIndex {
  const known = indexes.get(entities);
  if (known !== undefined) return known;
  const byKey = new Map<string, Target>();
  const byEnds = new Map<string, Target[]>();
  for (const entity of entities) {
    // A country's spellings have a check of their own.
    if (entity.isRetired || isCountry(entity)) continue;
    for (const name of namesOf(entity)) {
      if (!isLatin(name)) continue;
      const folds = nameWords(name).map(({ form }) => form.fold);
      const target: Target = { entity, name, folds };
      const key = spellingKey(name);
      if (key.length >= SHORTEST_KEY && !isAcronym(name) && !byKey.has(key)) byKey.set(key, target);
      for (const [index, fold] of folds.entries()) {
        if (fold.length < 6 || (folds.length === 1 && isOrdinaryWord(fold))) continue;
        for (const end of isOrdinaryWord(fold) ? endsBeside(fold, folds[index - 1], folds[index + 1]) : endsOf(fold)) {
          const bucket = byEnds.get(end) ?? [];
          if (bucket.length < MAX_BUCKET) bucket.push(target);
          byEnds.set(end, bucket);
        }
      }
    }
  }
  const index = { byKey, byEnds };
  indexes.set(entities, index);
  return index;
}

const endsOf = (fold: string): readonly string[] => [`${fold.slice(0, 3)}-`, `-${fold.slice(-3)}`];
/** The same for a common word of a name, which too many names share, with its neighbour in the name. */
const endsBeside = (fold: string, before: string | undefined, after: string | undefined): readonly string[] =>
  endsOf(fold).flatMap((end) => [
    ...(before === undefined ? [] : [`${before} ${end}`]),
    ...(after === undefined ? [] : [`${end} ${after}`]),
  ]);

const isAcronym = (name: string): boolean => name === name.toUpperCase() && name.length <= 5;

function inText(
  text: ReadText,
  { names }: NamingContext,
  spellings: SpellingIndex,
  memory: Map<string, boolean>,
): readonly NamingDraft[] {
  const drafts: NamingDraft[] = [];
  const { words, mentionAt } = text;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !isSuspect(word, names.words, memory) || mentionAt[at] !== null) continue;
    const match = byKey(text, at, spellings) ?? bySlip(text, at, spellings);
    if (match === null || isSomebodyElse(text, match)) continue;
    const start = words[match.from]?.start ?? word.start;
    const end = words[match.end - 1]?.end ?? word.end;
    const quote = text.field.text.slice(start, end);
    const right = quote === quote.toUpperCase() ? match.target.name.toUpperCase() : match.target.name;
    drafts.push({
      message: `“${quote}” may be ${right}`,
      why: `The register spells it “${match.target.name}”.`,
      entityId: match.target.entity.id,
      text,
      start,
      end,
      replacement: right,
    });
    at = match.end - 1;
  }
  return drafts;
}

/** A capitalised Latin word that neither the register nor the language has. */
function isSuspect({ form }: Word, known: ReadonlyMap<string, number>, memory: Map<string, boolean>): boolean {
  const { fold, isCapital } = form;
  if (!isCapital || fold.length < 4) return false;
  const before = memory.get(fold);
  if (before !== undefined) return before;
  const isIt =
    /^[a-z]+$/.test(fold) && !known.has(fold) && !known.has(fold.replace(/e?s$/, '')) && !isOrdinaryWord(fold);
  memory.set(fold, isIt);
  return isIt;
}

/** Words that sound like a register's name together: the longest such run that holds the suspect. */
function byKey({ words, mentionAt, field }: ReadText, at: number, { byKey: keys }: SpellingIndex): Match | null {
  for (let size = MAX_WINDOW; size >= 1; size -= 1)
    for (let from = Math.max(0, at - size + 1); from <= at; from += 1) {
      const run = words.slice(from, from + size);
      if (run.length < size || !isWhole(run)) continue;
      const target = keys.get(spellingKey(field.text.slice(run[0]?.start, run.at(-1)?.end)));
      if (target === undefined || target.folds.length > size + 2) continue;
      // A surname that the register knows may stand beside a first name that it spells otherwise.
      const isForeign = (mention: Mention | null): boolean =>
        mention !== null && !mention.entityIds.includes(target.entity.id);
      if (!mentionAt.slice(from, from + size).some(isForeign)) return { target, from, end: from + size };
    }
  return null;
}

/** A name with one slip in one word, all its other words as they should be. */
function bySlip({ words }: ReadText, at: number, { byEnds }: SpellingIndex): Match | null {
  const fold = words[at]?.form.fold ?? '';
  const seen = new Set<Target>();
  const ends = [...endsOf(fold), ...endsBeside(fold, words[at - 1]?.form.fold, words[at + 1]?.form.fold)];
  for (const end of ends)
    for (const target of byEnds.get(end) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      for (const [index, right] of target.folds.entries()) {
        if (!isNear(fold, right) && !isNear(spellingKey(fold), spellingKey(right))) continue;
        const from = at - index;
        const run = from < 0 ? [] : words.slice(from, from + target.folds.length);
        const isOther = (word: Word, place: number): boolean =>
          place !== index &&
          word.form.fold !== target.folds[place] &&
          !isNear(word.form.fold, target.folds[place] ?? '');
        if (run.length === target.folds.length && isWhole(run) && !run.some(isOther))
          return { target, from, end: from + run.length };
      }
    }
  return null;
}

const isWhole = (run: readonly Word[]): boolean =>
  run.every(({ form, gap }, index) => form.isWord && (index === 0 || gap === 'soft' || gap === 'none')) &&
  run[0]?.form.isCapital === true;

/** "Natig Aliev" is not the register's Ilham Aliyev; "Giorgia Meloni" is not Georgia. */
function isSomebodyElse({ words, mentionAt }: ReadText, { target, from, end }: Match): boolean {
  const isNameWord = (word: Word | undefined, gap: Word['gap'] | undefined): boolean =>
    word !== undefined &&
    gap === 'soft' &&
    word.form.isCapital &&
    !isOrdinaryWord(word.form.fold) &&
    !TITLES.has(word.form.fold);
  const before = words[from - 1];
  const after = words[end];
  const leads = isNameWord(before, words[from]?.gap) && mentionAt[from - 1] === null;
  const follows = isNameWord(after, after?.gap) && mentionAt[end] === null;
  if (target.entity.kind === 'person') return leads;
  return target.entity.kind === 'place' && (follows || leads);
}
