import { foldForSearch } from '../../../shared/document/fold.ts';
import { type Entity, type EntityKind, namesOf } from '../../../shared/domain/entity.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { EntityCount } from '../../../shared/reading/memory-index.ts';

/** Which entities the table shows. */
export interface RegisterFilter {
  readonly kind: EntityKind | 'all' | 'same' | 'retired';
  /** ISO 3166-1 alpha-2, or empty for all. */
  readonly country: string;
  readonly query: string;
}

export type SortKey = 'name' | 'kind' | 'country' | 'issues' | 'last';
export interface Sort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** One row of the table. */
export interface RegisterRow {
  readonly entity: Entity;
  readonly issues: number;
  readonly lastNumber: string;
  readonly lastDate: string;
  /** Another entity that it may be the same as. */
  readonly like: Entity | null;
}

/** All rows of a register, unsorted. */
export const registerRows = (
  entities: readonly Entity[],
  counts: ReadonlyMap<EntityId, EntityCount>,
  same: ReadonlyMap<EntityId, Entity>,
): readonly RegisterRow[] =>
  entities.map((entity) => {
    const count = counts.get(entity.id);
    return {
      entity,
      issues: count?.issues ?? 0,
      lastNumber: count?.lastNumber ?? '',
      lastDate: count?.lastDate ?? '',
      like: same.get(entity.id) ?? null,
    };
  });

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const ORDERS: Readonly<Record<SortKey, (a: RegisterRow, b: RegisterRow) => number>> = {
  name: (a, b) => collator.compare(a.entity.name, b.entity.name),
  kind: (a, b) => collator.compare(a.entity.kind, b.entity.kind),
  country: (a, b) => collator.compare(a.entity.country || '~', b.entity.country || '~'),
  issues: (a, b) => a.issues - b.issues,
  last: (a, b) => collator.compare(a.lastDate, b.lastDate) || collator.compare(a.lastNumber, b.lastNumber),
};

/** The rows that a filter lets through, sorted; equal ones by name. */
export function shownRows(rows: readonly RegisterRow[], filter: RegisterFilter, sort: Sort): readonly RegisterRow[] {
  const words = foldForSearch(filter.query).trim().split(' ').filter(Boolean);
  const direction = sort.isDescending ? -1 : 1;
  return rows
    .filter(
      ({ entity, like }) =>
        entity.isRetired === (filter.kind === 'retired') &&
        (filter.kind === 'all' ||
          filter.kind === 'retired' ||
          (filter.kind === 'same' ? like !== null : entity.kind === filter.kind)) &&
        (filter.country === '' || entity.country === filter.country) &&
        (words.length === 0 || matches(entity, words)),
    )
    .sort((a, b) => direction * ORDERS[sort.key](a, b) || ORDERS.name(a, b));
}

function matches(entity: Entity, words: readonly string[]): boolean {
  const all = foldForSearch([...namesOf(entity), entity.note, entity.home, entity.wikidataId].join(' '));
  return words.every((word) => all.includes(word));
}
