import type { Entity } from '../../../src/shared/domain/entity.ts';

/** An entity with what a test does not tell left empty. */
export const entity = (id: string, name: string, values: Partial<Entity> = {}): Entity => ({
  id: id as Entity['id'],
  kind: 'company',
  name,
  aliases: [],
  otherScripts: [],
  country: '',
  offices: [],
  parentId: null,
  home: '',
  note: '',
  wikidataId: '',
  isRetired: false,
  ...values,
});
