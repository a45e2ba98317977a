import type { ReleaseSummary } from '../../../../shared/domain/release.ts';

/** "18 Nov 09:12". */
export const timeOf = ({ at }: Pick<ReleaseSummary, 'at'>): string => {
  const date = new Date(at);
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(date);
  return `${day} ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(date)}`;
};

/** "9f31 c07a … b6d4". */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;

/** "4C:19": enough to tell two keys apart at a glance. */
export const shortKey = (id: string): string => `${id.slice(0, 2)}:${id.slice(2, 4)}`.toUpperCase();

/** "2 blockers". */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
