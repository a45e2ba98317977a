/** Letters that Unicode does not decompose, and what they are typed as. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ŋ: 'n',
};
const ASCII = /^[\0-\x7f]*$/;

/** Folds a word for matching: lower case, no diacritics, no invisible characters. Length may change. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[øłđðþßæœıəŋ]/g, (letter) => PLAIN[letter] ?? letter);
}
