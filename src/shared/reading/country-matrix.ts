import { ENTITY_KINDS, type EntityKind } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import type { Register } from '../domain/register.ts';
import type { TextReading } from './read-texts.ts';

/** How often entities of each country and kind are mentioned in an issue. */
export interface CountryMatrix {
  /** Only kinds that occur, in the register's order. */
  readonly kinds: readonly EntityKind[];
  /** The country most mentioned first; an empty code stands for entities without one. */
  readonly rows: readonly {
    readonly country: string;
    /** Mentions, by the order of `kinds`. */
    readonly mentions: readonly number[];
    readonly total: number;
  }[];
}

/** Counts the mentions of an issue by country and kind; of a name that fits several, the first. */
export function countryMatrix(readings: readonly TextReading[], register: Register): CountryMatrix {
  const byId = new Map(register.entities.map((entity) => [entity.id, entity]));
  const find = (id: EntityId | undefined) =>
    id === undefined ? undefined : byId.get(register.mergedInto.get(id) ?? id);
  const counts = new Map<string, Map<EntityKind, number>>();
  for (const { mentions } of readings) {
    for (const { entityIds } of mentions) {
      const entity = find(entityIds[0]);
      if (entity === undefined) continue;
      const row = counts.get(entity.country) ?? new Map<EntityKind, number>();
      row.set(entity.kind, (row.get(entity.kind) ?? 0) + 1);
      counts.set(entity.country, row);
    }
  }
  const kinds = ENTITY_KINDS.filter((kind) => [...counts.values()].some((row) => row.has(kind)));
  return {
    kinds,
    rows: [...counts.entries()]
      .map(([country, row]) => ({
        country,
        mentions: kinds.map((kind) => row.get(kind) ?? 0),
        total: [...row.values()].reduce((sum, count) => sum + count, 0),
      }))
      .sort((a, b) => b.total - a.total || (a.country < b.country ? -1 : 1)),
  };
}
