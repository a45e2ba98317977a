import { ENTITY_KINDS, type Entity, type EntityKind, type Office } from '../domain/entity.ts';
import { type EntityId, newEntityId } from '../domain/ids.ts';
import { isCountryCode } from './countries.ts';

/**
 * A valid entity from anything that a file or another machine gave: what is malformed becomes empty, a missing id a new
 * one, an unknown kind a company. Null where there is no name.
 */
export function normalizeEntity(value: unknown): Entity | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const name = line(given.name);
  if (name === '') return null;
  const id = line(given.id);
  const kind = ENTITY_KINDS.find((each) => each === given.kind) ?? ('company' satisfies EntityKind);
  const country = line(given.country).toUpperCase();
  const wikidataId = line(given.wikidataId);
  const parentId = line(given.parentId);
  return {
    id: id === '' ? newEntityId() : (id as EntityId),
    kind,
    name,
    aliases: lines(given.aliases),
    otherScripts: lines(given.otherScripts),
    country: isCountryCode(country) ? country : '',
    offices: list(given.offices).flatMap((each) => office(each) ?? []),
    parentId: parentId === '' || parentId === id ? null : (parentId as EntityId),
    home: line(given.home),
    note: typeof given.note === 'string' ? given.note : '',
    wikidataId: isWikidataId(wikidataId) ? wikidataId : '',
    isRetired: given.isRetired === true,
  };
}

/** `Q` and digits. */
export const isWikidataId = (id: string): boolean => /^Q[1-9]\d{0,11}$/.test(id);

/** A day that the calendar has, as `2026-11-18`. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Distinct texts without white space at their ends, none empty. */
const lines = (value: unknown): readonly string[] => [...new Set(list(value).map(line))].filter((each) => each !== '');

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const line = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '');

function office(value: unknown): Office | null {
  if (typeof value !== 'object' || value === null) return null;
  const { title, from, to } = value as Readonly<Record<string, unknown>>;
  if (line(title) === '') return null;
  const day = (each: unknown): string => (isDay(line(each)) ? line(each) : '');
  return { title: line(title), from: day(from), to: day(to) };
}
