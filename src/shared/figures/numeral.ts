/** Languages that part thousands by a dot. Where neither table names a language, it parts them by a space. */
const DOT_THOUSANDS = new Set([
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'tr',
  'id',
  'da',
  'el',
  'ro',
  'hr',
  'sl',
  'sr',
  'vi',
  'az',
]);
const COMMA_THOUSANDS = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi', 'ur', 'ms', 'mn', '']);

const GROUPED = /^[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPS = /^[1-9]\d{0,2}(?:\d{3})+$/;

/** The two-letter language of a BCP 47 tag (`ru-RU` is `ru`). */
export const baseLanguage = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** What digits with separators say in a language, or null where they are no number (`1.2.3`, `007`). */
export function numeralValue(numeral: string, language: string): number | null {
  const base = baseLanguage(language);
  const spaceless = numeral.replace(/[ \u00a0\u2009\u202f]/g, '');
  if (/^0\d/.test(spaceless)) return null;
  if (/['’]/.test(spaceless)) return grouped(spaceless, /['’]/);
  const marks = spaceless.replace(/\d/g, '');
  if (marks === '') return Number(spaceless);
  if (marks.length === 1) {
    const isThousands = spaceless === numeral && GROUPED.test(spaceless) && partsThousands(marks, spaceless, base);
    return Number(isThousands ? spaceless.replace(marks, '') : spaceless.replace(',', '.'));
  }
  const last = marks.slice(-1);
  const others = marks.slice(0, -1);
  if (others.includes(last)) return new Set(marks).size === 1 ? grouped(spaceless, last) : null;
  const at = spaceless.lastIndexOf(last);
  const whole = grouped(spaceless.slice(0, at), others[0] ?? '');
  return whole === null ? null : Number(`${whole}.${spaceless.slice(at + 1)}`);
}

function partsThousands(mark: string, numeral: string, base: string): boolean {
  if (mark === '.') return DOT_THOUSANDS.has(base);
  // Nobody writes three decimals that are all zero, so `2,000` is two thousand even where a comma is the decimal.
  return COMMA_THOUSANDS.has(base) || numeral.endsWith(',000');
}

function grouped(numeral: string, separator: string | RegExp): number | null {
  const parts = numeral.split(separator);
  if (parts.slice(1).some((part) => part.length !== 3)) return null;
  const digits = parts.join('');
  return GROUPS.test(digits) ? Number(digits) : null;
}
