import { useSyncExternalStore } from 'react';
import type { PartRef } from '../../../shared/domain/part-ref.ts';
import type { PartStage } from '../../documents/part-progress.ts';
import type { OutlineState } from '../../ui/outline.tsx';
import { PART_LOOKS } from '../../ui/part-looks.ts';
import type { WriteContext } from './write-place.ts';

/** How far the parts have come, followed as that changes. */
export const useStages = ({ progress }: WriteContext): ReadonlyMap<PartRef, PartStage> =>
  useSyncExternalStore(progress.subscribe, progress.current);

/** How a part looks that has come so far. */
export function lookOf(stage: PartStage | undefined): OutlineState;
/** A draft of what the issue has once says nothing: most are, and the row has its words to show. */
export function lookOf(stage: PartStage | undefined, isQuiet: true): OutlineState | null;
export function lookOf(stage: PartStage | undefined, isQuiet = false): OutlineState | null {
  const look = stage?.look ?? 'draft';
  return isQuiet && look === 'draft' ? null : PART_LOOKS[look];
}
