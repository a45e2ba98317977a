import { longDay } from './period-text.ts';

/** An issue that is pointed to. */
export interface EarlierIssue {
  readonly number: string;
  /** ISO 8601 day; empty where unknown. */
  readonly date: string;
}

type Form = (number: string, day: string) => string;

const formOf =
  (numbered: string, dated: string): Form =>
  (number, day) =>
    number === '' ? `(${dated} ${day})` : `(${numbered} ${number}${day === '' ? '' : `, ${day}`})`;

/** How an earlier issue is pointed to, in the languages we ship; others take the English form. */
const FORMS: Readonly<Record<string, Form>> = {
  en: formOf('see No.', 'see our issue of'),
  ru: formOf('см. №', 'см. выпуск от'),
  de: formOf('siehe Nr.', 'siehe Ausgabe vom'),
  fr: formOf('voir n°', 'voir notre numéro du'),
};

/**
 * The words that point to an earlier issue. `rule` is the publication's own, with `{number}` and `{date}` in it; where
 * it is empty, or names what the issue has not, the form usual in the language.
 */
export function backReference(earlier: EarlierIssue, language: string, rule: string): string {
  const values: Readonly<Record<string, string>> = { number: earlier.number, date: longDay(earlier.date, language) };
  const isWhole = [...rule.matchAll(PLACE)].every(([, name = '']) => values[name] !== '');
  if (rule !== '' && isWhole) return rule.replaceAll(PLACE, (_place, name: string) => values[name] ?? '');
  const form = FORMS[language.split('-')[0] ?? 'en'] ?? FORMS.en;
  return form?.(values.number ?? '', values.date ?? '') ?? '';
}

const PLACE = /\{(number|date)\}/g;
