import type { Entity } from './entity.ts';
import type { EntityId, PublicationId } from './ids.ts';

/** Everybody and everything that a publication writes about. */
export interface Register {
  /** In no order of meaning; retired ones included, merged ones not. */
  readonly entities: readonly Entity[];
  /** What was merged, and into what: old texts and links keep finding it. */
  readonly mergedInto: ReadonlyMap<EntityId, EntityId>;
  /** Names that are not to be offered again, folded. */
  readonly dismissed: ReadonlySet<string>;
}

export const EMPTY_REGISTER: Register = { entities: [], mergedInto: new Map(), dismissed: new Set() };

/** The id of a publication's register: one each, so two windows that make it at once make the same. */
export const registerIdOf = (publicationId: PublicationId): string => `register-${publicationId}`;
