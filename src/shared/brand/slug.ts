/** The most that a part of a file name or an address has by default: systems take 255 bytes of a name. */
const MOST_CHARACTERS = 80;

/** Words as a part of a file name or an address: small letters and digits of any script, joined by hyphens; cut behind a whole word. */
export function slug(words: string, characters: number = MOST_CHARACTERS): string {
  const whole = words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= characters) return whole;
  const cut = whole.slice(0, characters + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : whole.slice(0, characters);
}
