import { CircleCheck, CornerUpLeft, Eye, type LucideIcon, PenLine, RefreshCw } from 'lucide-react';

/** How a state of a part is shown: icon, word and role, always the three. */
export interface StateLook {
  readonly icon: LucideIcon;
  readonly word: string;
  readonly role: 'calm' | 'good' | 'care' | 'bad';
}

/** The states of a development, and of the parts that an issue has once. */
export const PART_LOOKS = {
  draft: { icon: PenLine, word: 'Draft', role: 'calm' },
  'in-review': { icon: Eye, word: 'In review', role: 'calm' },
  'changes-requested': { icon: CornerUpLeft, word: 'Changes requested', role: 'bad' },
  approved: { icon: CircleCheck, word: 'Approved', role: 'good' },
  stale: { icon: RefreshCw, word: 'Changed since', role: 'care' },
} as const satisfies Readonly<Record<string, StateLook>>;
