const DAY_MS = 86_400_000;

/** An instant as a conversation shows it: the time today, the weekday within a week, else the day ("14:02", "Sun 10:20", "3 Nov 09:12"). */
export function whenText(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
  if (at.toDateString() === now.toDateString()) return time;
  const isThisWeek = Math.abs(now.getTime() - at.getTime()) < 6 * DAY_MS;
  const day = new Intl.DateTimeFormat(
    'en-GB',
    isThisWeek
      ? { weekday: 'short' }
      : { day: 'numeric', month: 'short', ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) },
  ).format(at);
  return `${day} ${time}`;
}
