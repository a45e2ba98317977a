import type { Entity } from '../domain/entity.ts';

/** What a register's file gave: the rows that were good, and what was wrong with the others. */
export interface RegisterReading {
  readonly entities: readonly Entity[];
  /** `row` as a spreadsheet counts, the header being 1; in JSON the entity's place from 1. 0 is the file as a whole. */
  readonly problems: readonly { readonly row: number; readonly message: string }[];
}
