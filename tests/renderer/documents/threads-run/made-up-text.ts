import type { Random } from './random.ts';

const SYLLABLES = ['ka', 'lo', 'min', 'ter', 'sa', 'vor', 'dun', 'ple', 'ri', 'gus', 'ne', 'bor', 'tal', 'ish', 'ov'];
const SMALL = ['the', 'of', 'in', 'and', 'to', 'a', 'for', 'on'];

/** A word that hardly ever comes twice, or a small one that often does. */
export function word(random: Random): string {
  if (random.chance(0.3)) return random.pick(SMALL);
  return Array.from({ length: 2 + random.at(3) }, () => random.pick(SYLLABLES)).join('');
}

export function sentence(random: Random): string {
  const words = Array.from({ length: 4 + random.at(8) }, () => word(random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}. `;
}

/** A word as somebody mends it: a letter changed, added or taken away. */
export function mended(random: Random, word_: string): string {
  const at = random.at(word_.length);
  const letter = random.pick([...'aeioustn']);
  return random.pick([
    `${word_.slice(0, at)}${letter}${word_.slice(at + 1)}`,
    `${word_.slice(0, at)}${letter}${word_.slice(at)}`,
    `${word_.slice(0, at)}${word_.slice(at + 1)}`,
  ]);
}
