import { type Entity, namesOf } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import { stemOf } from './word-endings.ts';
import { type Word, type WordForm, wordsOf } from './words.ts';

/** One way to write one entity. */
export interface CompiledName {
  readonly entityId: EntityId;
  /** Which of its words must have a capital. */
  readonly capitals: readonly boolean[];
  /** How many of these may lack it in a text: one in a long name ("Belt and Road initiative"). */
  readonly spare: number;
  /** Short and all in capitals ("EU"): matches in capitals alone. */
  readonly isAcronym: boolean;
}

/** A place in the tree of names: what may follow, and the names that end here. */
export interface NameNode {
  next: Map<number, NameNode> | null;
  names: CompiledName[] | null;
}

/** A name as the register writes it. */
export interface WrittenName {
  readonly entity: Entity;
  readonly name: string;
  readonly folds: readonly string[];
}

/** A register's names made ready for reading texts. Build it once per register. */
export interface NameIndex {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** A folded word's number; words that no name has are not here. */
  readonly words: ReadonlyMap<string, number>;
  /** The same for stems of Cyrillic words. */
  readonly stems: ReadonlyMap<string, number>;
  readonly root: NameNode;
  readonly written: readonly WrittenName[];
}

/** Longer names are left out: no text repeats them, and each costs at every place where it begins. */
const MAX_WORDS = 40;
const ACRONYM_LETTERS = 5;

/** Makes a register ready for `findMentions`. Retired entities are known, but not found. */
export function compileNames(entities: readonly Entity[]): NameIndex {
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  const forms = new Map<string, WordForm>();
  const root: NameNode = { next: null, names: null };
  const written: WrittenName[] = [];
  let count = 0;
  const numberOf = (fold: string): number => {
    const stem = stemOf(fold);
    const known = stem === null ? words.get(fold) : stems.get(stem);
    if (known !== undefined) return known;
    count += 1;
    if (stem === null) words.set(fold, count);
    else stems.set(stem, count);
    return count;
  };
  for (const entity of entities)
    for (const name of new Set(namesOf(entity))) {
      const read = nameWords(name, forms);
      if (read.length === 0 || read.length > MAX_WORDS) continue;
      let node = root;
      written.push({ entity, name, folds: read.map(({ form }) => form.fold) });
      for (const { form } of read) node = child(node, numberOf(form.fold));
      node.names ??= [];
      if (node.names.length < 50) node.names.push(compiled(entity.id, read));
    }
  return { entities: new Map(entities.map((entity) => [entity.id, entity])), words, stems, root, written };
}

/** The words of a name without the symbols at its ends; none where it has no letter. */
export function nameWords(name: string, forms?: Map<string, WordForm>): readonly Word[] {
  const read = wordsOf(name, forms);
  const first = read.findIndex(({ form }) => form.isWord);
  const last = read.findLastIndex(({ form }) => form.isWord || form.fold === '+');
  return first === -1 || !/\p{L}/u.test(name) ? [] : read.slice(first, last + 1);
}

function child(node: NameNode, word: number): NameNode {
  node.next ??= new Map();
  let next = node.next.get(word);
  if (next === undefined) {
    next = { next: null, names: null };
    node.next.set(word, next);
  }
  return next;
}

function compiled(entityId: EntityId, read: readonly Word[]): CompiledName {
  const capitals = read.map(({ form }) => form.isCapital);
  const letters = read.reduce((sum, { form }) => sum + form.fold.length, 0);
  return {
    entityId,
    capitals,
    spare: capitals.filter(Boolean).length >= 3 ? 1 : 0,
    isAcronym: letters <= ACRONYM_LETTERS && read.every(({ form }) => form.isAllCapitals || !/\p{L}/u.test(form.fold)),
  };
}
