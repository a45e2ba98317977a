import { CircleCheck, CornerUpLeft, Eye, PenLine, RefreshCw, Stamp } from 'lucide-react';
import type { OutlineState } from './outline.tsx';

/** How the states of a development, and of the parts that an issue has once, are shown: icon, word and role, always the three. */
export const PART_LOOKS = {
  draft: { icon: PenLine, word: 'Draft', role: 'calm' },
  'in-review': { icon: Eye, word: 'In review', role: 'calm' },
  'changes-requested': { icon: CornerUpLeft, word: 'Changes requested', role: 'bad' },
  approved: { icon: CircleCheck, word: 'Approved', role: 'good' },
  stale: { icon: RefreshCw, word: 'Changed since', role: 'care' },
} as const satisfies Readonly<Record<string, OutlineState>>;

/** How the states of an issue are shown. */
export const ISSUE_LOOKS = {
  drafting: { icon: PenLine, word: 'Drafting', role: 'calm' },
  'in-review': { icon: Eye, word: 'In review', role: 'calm' },
  approved: { icon: CircleCheck, word: 'Approved', role: 'good' },
  released: { icon: Stamp, word: 'Released', role: 'calm' },
  corrected: { icon: Stamp, word: 'Released, corrected', role: 'calm' },
} as const satisfies Readonly<Record<string, OutlineState>>;
