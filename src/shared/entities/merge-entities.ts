import { type Entity, namesOf, type Office } from '../domain/entity.ts';
import { isLatin } from './scripts.ts';

/**
 * One entity of two: `keep`'s id, kind, preferred name and facts, with `gone`'s names and offices added and `gone`'s facts
 * where `keep` has none. Both notes stay.
 */
export function mergeEntities(keep: Entity, gone: Entity): Entity {
  const known = new Set(namesOf(keep));
  const added = [...new Set(namesOf(gone))].filter((name) => !known.has(name));
  const isOther = (name: string): boolean => gone.otherScripts.includes(name) || !isLatin(name);
  const parentId = keep.parentId ?? gone.parentId;
  return {
    ...keep,
    aliases: [...keep.aliases, ...added.filter((name) => !isOther(name))],
    otherScripts: [...keep.otherScripts, ...added.filter(isOther)],
    country: keep.country || gone.country,
    offices: unitedOffices(keep.offices, gone.offices),
    // Neither of the two can be the parent of what they have become.
    parentId: parentId === keep.id || parentId === gone.id ? null : parentId,
    home: keep.home || gone.home,
    note: [...new Set([keep.note, gone.note])].filter((note) => note.trim() !== '').join('\n\n'),
    wikidataId: keep.wikidataId || gone.wikidataId,
    isRetired: keep.isRetired && gone.isRetired,
  };
}

function unitedOffices(keep: readonly Office[], gone: readonly Office[]): readonly Office[] {
  const isSame = (a: Office, b: Office): boolean => a.title === b.title && a.from === b.from && a.to === b.to;
  return [...keep, ...gone.filter((office) => !keep.some((other) => isSame(office, other)))];
}
