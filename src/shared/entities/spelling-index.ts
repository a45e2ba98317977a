import type { NameIndex, WrittenName } from './compile-names.ts';
import { isCountry } from './country-names.ts';
import { isNear } from './near-words.ts';
import { spellingKey, spellingKeyOf } from './spelling-key.ts';
import { isOrdinaryWord } from './unknown/ordinary-words.ts';

/** A word of the register's names with the names that have it. */
interface NameWord {
  readonly fold: string;
  readonly names: { readonly name: WrittenName; readonly index: number }[];
}

/** A register's Latin names made ready for finding slips. */
export interface SpellingIndex {
  /** Names by what all their words sound like. */
  readonly byKey: ReadonlyMap<string, WrittenName>;
  /** Words by three letters of either end and their length: one slip leaves one of the ends as it is. */
  readonly byEnds: ReadonlyMap<string, readonly NameWord[]>;
}

const SHORTEST_KEY = 4;
const SHORTEST_WORD = 6;

/** Reads names for slips. A country's spellings have a check of their own and are left out. */
export function compileSpellings({ written }: NameIndex): SpellingIndex {
  const byKey = new Map<string, WrittenName>();
  const words = new Map<string, NameWord>();
  for (const name of written) {
    const { entity, folds } = name;
    if (entity.isRetired || isCountry(entity) || !folds.every((fold) => LATIN.test(fold))) continue;
    const key = spellingKeyOf(folds);
    if (key.length >= SHORTEST_KEY && !isAcronym(name.name) && !byKey.has(key)) byKey.set(key, name);
    for (const [index, fold] of folds.entries()) {
      if (fold.length < SHORTEST_WORD || (folds.length === 1 && isOrdinaryWord(fold))) continue;
      const word = words.get(fold) ?? { fold, names: [] };
      word.names.push({ name, index });
      words.set(fold, word);
    }
  }
  const byEnds = new Map<string, NameWord[]>();
  for (const word of words.values())
    for (const form of formsOf(word.fold))
      for (const end of endsOf(form, form.length)) {
        const bucket = byEnds.get(end);
        if (bucket === undefined) byEnds.set(end, [word]);
        else bucket.push(word);
      }
  return { byKey, byEnds };
}

/** The register's words that a folded word may be a slip for. */
export function nearWords(fold: string, { byEnds }: SpellingIndex): readonly NameWord[] {
  const near = new Set<NameWord>();
  for (const form of formsOf(fold))
    for (const length of [form.length - 1, form.length, form.length + 1])
      for (const end of endsOf(form, length))
        for (const word of byEnds.get(end) ?? [])
          if (!near.has(word) && (isNear(fold, word.fold) || isNear(spellingKey(fold), spellingKey(word.fold))))
            near.add(word);
  return [...near];
}

const LATIN = /^[a-z0-9+&]+$/;
const isAcronym = (name: string): boolean => name === name.toUpperCase() && name.length <= 5;
const formsOf = (fold: string): ReadonlySet<string> => new Set([fold, spellingKey(fold)]);
const endsOf = (form: string, length: number): readonly string[] => [
  `${form.slice(0, 3)}-${length}`,
  `${length}-${form.slice(-3)}`,
];
