import { blankEntity, type Entity } from '../../../src/shared/domain/entity.ts';

/** An entity with what a test does not tell left empty. */
export const entity = (id: string, name: string, values: Partial<Entity> = {}): Entity => ({
  ...blankEntity(id as Entity['id'], name),
  ...values,
});
