import type { Entity } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import { sampleOrganisations } from './register-organisations.ts';
import { samplePeopleAndPlaces } from './register-people-and-places.ts';

/** What the desk tells of an entity; the rest is empty. */
export type EntityEntry = Partial<Omit<Entity, 'id' | 'kind' | 'name' | 'parentId'>> &
  Pick<Entity, 'kind' | 'name'> & { readonly id: string; readonly parentId?: string };

/**
 * Everybody and everything that the sample issues write about, but for two names of the newest: a supplier and a district
 * that wait to be added. Ids are the same in every library, so that a new start makes the same register.
 */
export const sampleRegister = (): readonly Entity[] =>
  [...sampleOrganisations, ...samplePeopleAndPlaces].map(({ id, parentId, ...entry }) => ({
    aliases: [],
    otherScripts: [],
    country: '',
    offices: [],
    home: '',
    note: '',
    wikidataId: '',
    isRetired: false,
    ...entry,
    id: id as EntityId,
    parentId: parentId === undefined ? null : (parentId as EntityId),
  }));
