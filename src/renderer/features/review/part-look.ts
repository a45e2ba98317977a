import { CircleCheck, CornerUpLeft, Eye, PenLine, RefreshCw } from 'lucide-react';
import type { PartState } from '../../../shared/domain/part-state.ts';
import type { OutlineState } from '../../ui/outline.tsx';
import { isStale } from './part-acts.ts';

/** The states of a development, and of the parts that an issue has once. */
export const PART_LOOKS = {
  draft: { icon: PenLine, word: 'Draft', role: 'calm' },
  'in-review': { icon: Eye, word: 'In review', role: 'calm' },
  'changes-requested': { icon: CornerUpLeft, word: 'Changes requested', role: 'bad' },
  approved: { icon: CircleCheck, word: 'Approved', role: 'good' },
  stale: { icon: RefreshCw, word: 'Changed since', role: 'care' },
} as const satisfies Readonly<Record<string, OutlineState>>;

/** How far a part has come, as the outline shows it; null for what is not approved by itself. */
export function outlineState(status: PartState | null): OutlineState | null {
  return status === null ? null : PART_LOOKS[isStale(status) ? 'stale' : status.state];
}
