/** The most that a part of a file name or an address has by default: systems take 255 bytes of a name. */
const MOST_CHARACTERS = 80;

/** Words as a part of a file name or an address: small letters and digits of any script, joined by hyphens. */
export const slug = (words: string, characters: number = MOST_CHARACTERS): string =>
  words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+/, '')
    .slice(0, characters)
    .replace(/-+$/, '');
