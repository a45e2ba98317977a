const DAY_MS = 86_400_000;

/** Since when something waits: "today", a weekday within a week, else the day ("Tuesday", "3 November"). */
export function sinceText(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  if (at.toDateString() === now.toDateString()) return 'today';
  const isThisWeek = Math.abs(now.getTime() - at.getTime()) < 6 * DAY_MS;
  return new Intl.DateTimeFormat(
    'en-GB',
    isThisWeek
      ? { weekday: 'long' }
      : { day: 'numeric', month: 'long', ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) },
  ).format(at);
}

/** Names as a sentence has them: "Nino", "Nino and Ada", "Nino, Ada and Bo". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "1 comment", "3 comments". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
