import type * as Y from 'yjs';
import { dismissedOf, entitiesOf, readEntity, survivorOf } from '../../shared/crdt/register-document.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import type { EntityId } from '../../shared/domain/ids.ts';
import type { Register } from '../../shared/domain/register.ts';

export interface RegisterReader {
  /** Entities that have not changed keep their identity. */
  readonly current: () => Register;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Follows a register, reading again only the entities that changed. */
export function createRegisterReader(doc: Y.Doc): RegisterReader {
  const known = new Map<string, Entity>();
  const listeners = new Set<() => void>();
  let current = read();

  function read(): Register {
    const mergedInto = new Map<EntityId, EntityId>();
    const entities: Entity[] = [];
    for (const [key, record] of entitiesOf(doc).entries()) {
      const id = key as EntityId;
      const survivor = record.get('mergedInto') === undefined ? id : survivorOf(doc, id);
      if (survivor !== id) {
        mergedInto.set(id, survivor);
        continue;
      }
      const entity = known.get(id) ?? readEntity(id, record);
      known.set(id, entity);
      entities.push(entity);
    }
    return { entities, mergedInto, dismissed: new Set(dismissedOf(doc).keys()) };
  }

  const announce = () => {
    current = read();
    for (const listener of listeners) listener();
  };
  const onEntities = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      if (event.path[0] === undefined) for (const id of event.changes.keys.keys()) known.delete(id);
      else known.delete(String(event.path[0]));
    }
    announce();
  };
  entitiesOf(doc).observeDeep(onEntities as never);
  dismissedOf(doc).observe(announce);

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      entitiesOf(doc).unobserveDeep(onEntities as never);
      dismissedOf(doc).unobserve(announce);
    },
  };
}
