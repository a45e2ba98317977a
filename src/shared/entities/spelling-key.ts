/** Letters that stand for one sound when other scripts are put into Latin, and the one that stands for them here. */
const SOUNDS: Readonly<Record<string, string>> = {
  shch: 'sh',
  sch: 'sh',
  dzh: 'j',
  zh: 'j',
  dj: 'j',
  tch: 'ch',
  kh: 'h',
  gh: 'h',
  ts: 'c',
  tz: 'c',
  ph: 'f',
  ck: 'k',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  q: 'k',
  x: 'ks',
  w: 'v',
  y: 'i',
};
const SPELLINGS = new RegExp(Object.keys(SOUNDS).join('|'), 'g');

const keys = new Map<string, string>();
/** Keys kept at once; a register of 10,000 entities has fewer words. */
const MOST_KEPT = 60_000;

/** What a folded Latin word sounds like, so that its transliterations are equal. */
export function spellingKey(fold: string): string {
  const known = keys.get(fold);
  if (known !== undefined) return known;
  const key = together(fold.replace(SPELLINGS, (letters) => SOUNDS[letters] ?? letters));
  if (keys.size >= MOST_KEPT) keys.clear();
  keys.set(fold, key);
  return key;
}

/** What folded words sound like when they are run together: "Power China", "PowerChina". */
export const spellingKeyOf = (folds: readonly string[]): string =>
  folds.length === 1 ? spellingKey(folds[0] ?? '') : together(folds.map(spellingKey).join(''));

/** A glide between vowels comes and goes (Tokayev, Tokaev), and so does a doubled letter. */
const together = (sounds: string): string => sounds.replace(/i+(?=[aeou])/g, '').replace(/(.)\1+/g, '$1');
