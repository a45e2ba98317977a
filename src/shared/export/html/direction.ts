const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'ug', 'yi', 'dv', 'ckb', 'sd']);

/** True where a language is written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '');

const FIRST_STRONG = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u;

/** The direction that a text has by its first letter; null where it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const [letter] = FIRST_STRONG.exec(text) ?? [];
  if (letter === undefined) return null;
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u.test(letter)
    ? 'rtl'
    : 'ltr';
}
