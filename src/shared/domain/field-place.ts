import type { ReadField } from '../document/field-text.ts';
import type { DevelopmentId } from './ids.ts';

/** One text of an issue; `developmentId` is null for what the issue has once. */
export interface FieldPlace {
  readonly developmentId: DevelopmentId | null;
  readonly field: ReadField;
}
