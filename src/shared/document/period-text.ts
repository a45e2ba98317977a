/** A span of days as a reader says it ("16–22 November"); empty where both are. */
export function periodText(start: string, end: string, language: string): string {
  const format = formatFor(language, { day: 'numeric', month: 'long' });
  const days = [start, end].filter((iso) => /^\d{4}-\d{2}-\d{2}$/.test(iso)).map((iso) => new Date(`${iso}T12:00:00Z`));
  const [from, to] = days.filter((day) => !Number.isNaN(day.getTime()));
  if (from === undefined) return '';
  return to === undefined || to < from ? format.format(from) : format.formatRange(from, to).replace(/\s–\s/, '–');
}

/** A day as the shelf shows it: "22 Nov", and "22 Nov 2019" where that was another year. */
export const shortDay = (iso: string, today: Date = new Date()): string =>
  iso.startsWith(`${today.getFullYear()}-`)
    ? formatDay(iso, 'en-GB', { day: 'numeric', month: 'short' })
    : shortDate(iso, 'en-GB');

/** A day in full ("22 November 2026"); empty where it is none. */
export const longDay = (iso: string, language: string): string =>
  formatDay(iso, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** A day with its year, short ("22 Nov 2026"); empty where it is none. */
export const shortDate = (iso: string, language: string): string =>
  formatDay(iso, language, { day: 'numeric', month: 'short', year: 'numeric' });

function formatDay(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return '';
  const date = new Date(`${iso}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return formatFor(language, options).format(date);
}

/** To make a format takes a hundred times as long as to use it, and an issue has hundreds of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.day} ${options.month} ${options.year}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}

/** English without a country is read as British: the day comes first, as in our own words. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language === 'en' ? 'en-GB' : language)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
