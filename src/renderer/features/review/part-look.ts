import type { PartState } from '../../../shared/domain/part-state.ts';
import { lookName } from '../../documents/part-look.ts';
import type { OutlineState } from '../../ui/outline.tsx';
import { PART_LOOKS } from '../../ui/part-looks.ts';

/** How far a part has come, as the outline shows it; null for what is not approved by itself. */
export const outlineState = (status: PartState | null): OutlineState | null =>
  status === null ? null : PART_LOOKS[lookName(status)];
