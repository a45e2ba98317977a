import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns a text takes where every letter is as wide as the next, and a Chinese one as two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += /\p{Mn}|\p{Cf}/u.test(sign) ? 0 : eastAsianWidth(sign.codePointAt(0) ?? 0);
  return columns;
}
