import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSearchIndex, parseQuery } from '../../../src/shared/search/index.ts';

const words = readFileSync(resolve(import.meta.dirname, '../../fixtures/search/words.txt'), 'utf8')
  .trim()
  .split(/\s+/);

/** One slip each, at every place of a word but the last letter. */
const SLIPS: Readonly<Record<string, (word: string, at: number) => string>> = {
  'a letter less': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'a letter more': (word, at) => word.slice(0, at) + (/\p{Script=Cyrillic}/u.test(word) ? 'ш' : 'x') + word.slice(at),
  'another letter': (word, at) =>
    word.slice(0, at) + (/\p{Script=Cyrillic}/u.test(word) ? 'ш' : 'x') + word.slice(at + 1),
  'two swapped': (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
};

describe('[B14] misspellings', () => {
  it.each(Object.entries(SLIPS))('finds the word meant with %s', (name, slip) => {
    const index = createSearchIndex();
    for (const word of words)
      index.put({
        id: word,
        issueId: 'i',
        issueLabel: '',
        publicationId: 'p',
        developmentId: word,
        date: '',
        headline: '',
        fields: [{ field: 'body', text: `It is ${word}.` }],
      });
    let asked = 0;
    let met = 0;
    let shown = 0;
    for (const word of words)
      for (let at = 0; at < word.length - 1; at += 1) {
        const query = slip(word, at);
        if (query === word || query.length < 4) continue;
        const { hits } = index.search(parseQuery(query), 50);
        asked += 1;
        shown += hits.length;
        if (hits.some(({ id }) => id === word)) met += 1;
      }
    const recall = met / asked;
    const precision = met / shown;
    console.log(`misspellings, ${name}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} of ${asked}`);
    expect(recall).toBeGreaterThan(0.99);
    expect(precision).toBeGreaterThan(0.9);
  });
});
