import { CircleCheck, CircleUser, CornerUpLeft, Eye, type LucideIcon, Stamp, Tag } from 'lucide-react';
import type { Version, VersionReason } from '../../../shared/domain/version.ts';

/** Why a version was made, as icon and word. */
export const REASONS: Readonly<Record<VersionReason, { readonly icon: LucideIcon; readonly word: string }>> = {
  named: { icon: Tag, word: 'Named' },
  sent: { icon: Eye, word: 'Sent for review' },
  approved: { icon: CircleCheck, word: 'Approved' },
  released: { icon: Stamp, word: 'Released' },
  session: { icon: CircleUser, word: 'A day’s work' },
  restored: { icon: CornerUpLeft, word: 'Restored' },
};

/** "Before the cuts", or the reason where it has no name. */
export const titleOf = ({ name, reason }: Pick<Version, 'name' | 'reason'>): string =>
  name === '' ? REASONS[reason].word : name;

/** "25 Nov 2026, 14:02". */
export const timeOf = ({ at }: Pick<Version, 'at'>): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
