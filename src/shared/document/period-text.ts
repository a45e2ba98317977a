/** A span of days as a reader says it ("16–22 November"); empty where both are. */
export function periodText(start: string, end: string, language: string): string {
  const day = (iso: string) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00Z`) : null);
  const [from, to] = [day(start), day(end)];
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  if (from !== null && to !== null) return format.formatRange(from, to).replace(/\s–\s/, '–');
  const only = from ?? to;
  return only === null ? '' : format.format(only);
}

/** A day as the shelf shows it ("22 Nov"). */
export function shortDay(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return '';
  return new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
