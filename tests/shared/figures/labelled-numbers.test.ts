import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../src/shared/figures/index.ts';
import { readLabelledText, score } from './labelled-text.ts';

const SETS = [
  { name: 'english-tuning.txt', language: 'en' },
  { name: 'english-held-out.txt', language: 'en' },
  { name: 'russian-tuning.txt', language: 'ru' },
  { name: 'russian-held-out.txt', language: 'ru' },
] as const;

describe('[B7] a labelled set of numbers', () => {
  test.each(SETS)('[B7] $name is read with precision and recall of at least 0.95', ({ name, language }) => {
    const { text, labels } = readLabelledText(name);
    const { precision, recall, wrong, missed } = score(readNumbers(text, language), labels);
    console.log(
      `[B7] ${name}: ${labels.length} numbers, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    const show = (entries: readonly string[]) =>
      entries.map(
        (entry) =>
          `${entry} "${text.slice(Math.max(0, Number.parseInt(entry, 10) - 25), Number.parseInt(entry, 10) + 35)}"`,
      );
    expect(precision, show(wrong).join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall, show(missed).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('[B7] the sets hold at least 200 English and 60 Russian numbers', () => {
    const count = (language: string) =>
      SETS.filter((set) => set.language === language).reduce(
        (sum, { name }) => sum + readLabelledText(name).labels.length,
        0,
      );
    expect(count('en')).toBeGreaterThanOrEqual(200);
    expect(count('ru')).toBeGreaterThanOrEqual(60);
  });
});
