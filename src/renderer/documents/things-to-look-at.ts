import type { Collision } from '../../shared/merging/collisions-document.ts';
import type { RescuedWords } from '../../shared/merging/rescued-document.ts';

/** What merges noticed in one document and nobody has dealt with. */
export interface MergeNotices {
  readonly rescued: readonly RescuedWords[];
  readonly collisions: readonly Collision[];
}

/** What waits after merges, as the list shows it and the number at Review counts it. */
export interface ThingsToLookAt extends MergeNotices {
  readonly inRegister: readonly Collision[];
  /** Settings of the publication that two people set otherwise. */
  readonly inSettings: number;
  /** How many things are in the list “To look at”. */
  readonly toLookAt: number;
  /** Those, and the rescued words. */
  readonly all: number;
}

/** Brings together what waits in an issue, in the register and in the settings of its publication. */
export function thingsToLookAt(
  { rescued, collisions }: MergeNotices,
  { collisions: inRegister }: Pick<MergeNotices, 'collisions'>,
  inSettings: number,
): ThingsToLookAt {
  const toLookAt = collisions.length + inRegister.length + inSettings;
  return { rescued, collisions, inRegister, inSettings, toLookAt, all: toLookAt + rescued.length };
}
