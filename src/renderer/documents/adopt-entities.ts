import type * as Y from 'yjs';
import { entitiesOf, readEntity } from '../../shared/crdt/register-document.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import type { EntityId } from '../../shared/domain/ids.ts';
import { likelySame } from '../../shared/reading/likely-same.ts';
import { putEntities } from './edit-register.ts';

/**
 * Adds the entities of a package that a register does not have; what it has stays as it is here. Returns how many of them
 * may be one with another: made on both machines under two ids, they stand there twice, and the register offers them as one.
 */
export function adoptEntities(doc: Y.Doc, entities: readonly Entity[]): number {
  const unknown = entities.filter(({ id }) => !entitiesOf(doc).has(id));
  if (unknown.length === 0) return 0;
  putEntities(doc, unknown);
  const all = [...entitiesOf(doc).entries()].flatMap(([id, record]) =>
    record.has('mergedInto') ? [] : [readEntity(id as EntityId, record)],
  );
  const same = likelySame(all);
  return unknown.filter(({ id }) => same.has(id)).length;
}
