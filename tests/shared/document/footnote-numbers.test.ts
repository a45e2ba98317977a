import { expect, it } from 'vitest';
import { footnoteNumbers } from '../../../src/shared/document/footnote-numbers.ts';
import type { MarkedLine, MarkedRun } from '../../../src/shared/document/marked-lines.ts';

const note = (identifier: string): MarkedRun => ({
  run: { kind: 'footnote', identifier, link: null },
  change: 'same',
  mark: null,
});
const line = (...runs: MarkedRun[]): MarkedLine => ({
  kind: { kind: 'paragraph' },
  runs,
  change: 'same',
  was: null,
  mark: null,
});

it('counts footnotes in the order of their marks, each once, whatever they are called', () => {
  const numberOf = footnoteNumbers([line(note('samsun'), note('a')), line(note('samsun'), note('9'))]);
  expect(['samsun', 'a', '9', 'nowhere'].map(numberOf)).toEqual(['1', '2', '3', '–']);
});
