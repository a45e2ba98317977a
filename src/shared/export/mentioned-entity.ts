import type { Entity } from '../domain/entity.ts';
import type { DevelopmentId } from '../domain/ids.ts';

/** An entity of the register with where an issue mentions it; null stands for what the issue has once. */
export interface MentionedEntity {
  readonly entity: Entity;
  readonly developmentIds: readonly (DevelopmentId | null)[];
}
