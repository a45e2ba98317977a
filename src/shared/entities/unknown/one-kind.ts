import type { EntityKind } from '../../domain/entity.ts';
import { DEFAULT_KIND } from './guess-kind.ts';

interface NameWithKind {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: EntityKind;
}

/** What stands between two things of a kind: "Poti and Batumi", "Kars–Gyumri". */
const COORDINATED = /^(?:, | and |, and | or |[–—]| to )$/;

/**
 * Names with kinds that agree: the same name is the same thing all through a text, an acronym is what its full name is, a surname is
 * the person, and a name that nothing tells of is a place where it is listed with one.
 */
export function withOneKind<Name extends NameWithKind>(names: readonly Name[], text: string): readonly Name[] {
  const kinds = new Map<string, EntityKind>();
  const set = (name: string, kind: EntityKind) => {
    if (!kinds.has(name)) kinds.set(name, kind);
  };
  for (const { text: name, kind } of names) if (kind !== DEFAULT_KIND) set(name, kind);
  for (const { text: name, kind } of names) {
    const words = name.split(/[\s-]+/);
    const surname = words.at(-1);
    if (kind === 'person' && words.length > 1 && surname !== undefined) set(surname, kind);
    const initials = words.map(([letter = '']) => letter).filter((letter) => letter !== letter.toLowerCase());
    if (words.length >= 2 && kind !== 'person') set(initials.join(''), kind);
  }
  for (const [index, name] of names.entries()) {
    const acronym = names[index + 1];
    if (acronym !== undefined && text.slice(name.end, acronym.start) === ' (' && /^\p{Lu}+$/u.test(acronym.text))
      set(acronym.text, kinds.get(name.text) ?? name.kind);
  }
  const kindOf = ({ text: name, kind }: Name): EntityKind => kinds.get(name) ?? kind;
  const spread = (name: Name | undefined, other: Name | undefined, between: string) => {
    if (name === undefined || other === undefined || !COORDINATED.test(between)) return;
    if (kindOf(name) === 'place' && kindOf(other) === DEFAULT_KIND && !/[\s\p{N}]|^\p{Lu}+$/u.test(other.text))
      set(other.text, 'place');
  };
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    const between = next === undefined || next.start - name.end > 6 ? '' : text.slice(name.end, next.start);
    spread(name, next, between);
    spread(next, name, between);
  }
  return names.map((name) => ({ ...name, kind: kindOf(name) }));
}
