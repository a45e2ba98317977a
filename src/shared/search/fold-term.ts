import { foldForSearch } from '../document/fold.ts';

/** Letters that carry their diacritic in their shape, so that Unicode does not decompose them. */
const SHAPES: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'a',
  қ: 'к',
  ғ: 'г',
  ґ: 'г',
  ң: 'н',
  ү: 'у',
  ұ: 'у',
  ө: 'о',
  ә: 'а',
  һ: 'х',
  ҳ: 'х',
  ҷ: 'ч',
  җ: 'ж',
  і: 'и',
};
const SHAPED = new RegExp(`[${Object.keys(SHAPES).join('')}]`, 'gu');
const SILENT = /['’‘`ʻʼʹ\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** A word as the index knows it: lower case, without diacritics, apostrophes and what is not seen; ё is е. */
export function foldTerm(word: string): string {
  if (isPlain(word)) return word.toLowerCase();
  return foldForSearch(word)
    .replace(SILENT, '')
    .replace(SHAPED, (letter) => SHAPES[letter] ?? letter);
}

/** A number as the index knows it: no thousands separators, a point before decimals, its letters folded. */
export function foldNumber(written: string): string {
  const folded = foldTerm(written);
  return folded.includes(',') ? folded.replace(/,(?=\d{3}(?!\d))/g, '').replaceAll(',', '.') : folded;
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > 0x7f || code === 0x27 || code === 0x60) return false;
  }
  return true;
}
