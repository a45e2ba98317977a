import type { NameIndex, WrittenName } from '../compile-names.ts';
import type { Mention } from '../find-mentions.ts';
import { isNear } from '../near-words.ts';
import { compileSpellings, nearWords, type SpellingIndex } from '../spelling-index.ts';
import { spellingKeyOf } from '../spelling-key.ts';
import { TITLES } from '../unknown/cue-words.ts';
import { isOrdinaryWord } from '../unknown/ordinary-words.ts';
import type { Word } from '../words.ts';
import type { NamingCheck, NamingContext, NamingDraft, ReadText } from './naming-check.ts';

interface Match {
  readonly target: WrittenName;
  readonly from: number;
  /** Exclusive. */
  readonly end: number;
}

type NearMemory = Map<string, ReturnType<typeof nearWords>>;

/** What has been asked of a register's spellings before: the same words come again in every text. */
interface Memory {
  readonly suspects: Map<string, boolean>;
  readonly near: NearMemory;
}
const memories = new WeakMap<SpellingIndex, Memory>();
function memoryOf(spellings: SpellingIndex): Memory {
  const known = memories.get(spellings) ?? { suspects: new Map(), near: new Map() };
  memories.set(spellings, known);
  return known;
}

const MAX_WINDOW = 4;

/** A name that is nearly one of the register's is spelt as the register has it. */
export const spellingVariant: NamingCheck = {
  name: 'spelling-variant',
  label: 'Spelling of known names',
  explanation:
    'A capitalised name that differs from one in the register by a letter or by its transliteration (“Shugang” for “Shougang”) is most likely the same; search, links and readers need one spelling.',
  isTextByText: true,
  find: (context) => {
    const spellings = indexOf(context);
    return context.texts.flatMap((text) => inText(text, context, spellings));
  },
};

const indexes = new WeakMap<NameIndex, SpellingIndex>();
function indexOf({ names }: NamingContext): SpellingIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const index = compileSpellings(names);
  indexes.set(names, index);
  return index;
}

function inText(text: ReadText, { names }: NamingContext, spellings: SpellingIndex): readonly NamingDraft[] {
  const { suspects, near } = memoryOf(spellings);
  const drafts: NamingDraft[] = [];
  const { words, mentionAt } = text;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !isSuspect(word, names.words, suspects) || mentionAt[at] !== null) continue;
    const match = byKey(text, at, spellings) ?? bySlip(text, at, spellings, near);
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
function byKey({ words, mentionAt }: ReadText, at: number, { byKey: keys }: SpellingIndex): Match | null {
  for (let size = MAX_WINDOW; size >= 1; size -= 1)
    for (let from = Math.max(0, at - size + 1); from <= at; from += 1) {
      const run = words.slice(from, from + size);
      if (run.length < size || !isWhole(run)) continue;
      const target = keys.get(spellingKeyOf(run.map(({ form }) => form.fold)));
      if (target === undefined || target.folds.length > size + 2) continue;
      // A surname that the register knows may stand beside a first name that it spells otherwise.
      const isForeign = (mention: Mention | null): boolean =>
        mention !== null && !mention.entityIds.includes(target.entity.id);
      if (!mentionAt.slice(from, from + size).some(isForeign)) return { target, from, end: from + size };
    }
  return null;
}

/** A name with one slip in one word, all its other words as they should be. */
function bySlip({ words }: ReadText, at: number, spellings: SpellingIndex, near: NearMemory): Match | null {
  const fold = words[at]?.form.fold ?? '';
  const found = near.get(fold) ?? nearWords(fold, spellings);
  near.set(fold, found);
  for (const { names } of found)
    for (const { name, index } of names) {
      const from = at - index;
      const end = from + name.folds.length;
      const isOther = (right: string, place: number): boolean => {
        const given = words[from + place]?.form.fold ?? '';
        return place !== index && given !== right && !isNear(given, right);
      };
      if (from >= 0 && end <= words.length && !name.folds.some(isOther) && isWhole(words.slice(from, end)))
        return { target: name, from, end };
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
