import { describe, expect, it } from 'vitest';
import { compileNames, findUnknownNames, type UnknownName } from '../../../src/shared/entities/index.ts';
import { type LabelledText, labelledTexts } from './labelled-texts.ts';

const NOBODY = compileNames([]);

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly kinds: number;
  readonly faults: readonly string[];
}

function score(texts: readonly LabelledText[]): Score {
  let found = 0;
  let right = 0;
  let wanted = 0;
  let kinds = 0;
  const faults: string[] = [];
  for (const { file, text, names } of texts) {
    const given = findUnknownNames(text, 'en', NOBODY);
    const label = new Map(names.map((name) => [`${name.start}-${name.end}`, name]));
    const hit = (name: UnknownName) => label.get(`${name.start}-${name.end}`);
    found += given.length;
    wanted += names.length;
    for (const name of given) {
      const wantedName = hit(name);
      if (wantedName === undefined) faults.push(`${file} + ${name.text}`);
      else {
        right += 1;
        if (wantedName.kind === name.kind) kinds += 1;
        else faults.push(`${file}   ${name.text}: ${name.kind} for ${wantedName.kind}`);
      }
    }
    const spans = new Set(given.map(({ start, end }) => `${start}-${end}`));
    for (const name of names) if (!spans.has(`${name.start}-${name.end}`)) faults.push(`${file} - ${name.text}`);
  }
  return { precision: right / found, recall: right / wanted, kinds: kinds / right, faults };
}

const report = (name: string, { precision, recall, kinds, faults }: Score): void => {
  console.log(
    `unknown names, ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, kinds right ${kinds.toFixed(3)}`,
  );
  if (process.env.SHOW_FAULTS !== undefined) console.log(faults.join('\n'));
};

describe('findUnknownNames', () => {
  it.each([
    ['texts tuned on', /^\d/],
    ['texts held out', /^h/],
    ['texts written after tuning', /^k/],
  ])('[B3] finds the names of %s', (name, prefix) => {
    const result = score(labelledTexts(prefix));
    report(name, result);
    expect(result.precision).toBeGreaterThanOrEqual(0.85);
    expect(result.recall).toBeGreaterThanOrEqual(0.9);
  });
});
