import type * as Y from 'yjs';
import { entitiesOf } from '../../shared/crdt/register-document.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import { putEntities } from './edit-register.ts';

/**
 * Adds the entities of a package that a register does not have; what it has stays as it is here. One that was made on both
 * machines under two ids stands there twice then, and the register offers the two as one.
 */
export function adoptEntities(doc: Y.Doc, entities: readonly Entity[]): void {
  const unknown = entities.filter(({ id }) => !entitiesOf(doc).has(id));
  if (unknown.length > 0) putEntities(doc, unknown);
}
