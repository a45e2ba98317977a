import { foldWord } from './fold-word.ts';

/** Ways to write the same sound when other scripts are put into Latin letters, in the order applied. */
const SOUNDS: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/[^a-z0-9]/g, ''],
  [/shch|sch/g, 'sh'],
  [/dzh|zh|dj/g, 'j'],
  [/tch|ch/g, 'ch'],
  [/kh|gh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/y/g, 'i'],
  // A glide between vowels comes and goes: Tokayev, Tokaev; Mirziyoyev, Mirziyoev.
  [/i+(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** What a Latin name sounds like, so that its transliterations are equal; words and hyphens run together. */
export const spellingKey = (name: string): string =>
  SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), foldWord(name));
