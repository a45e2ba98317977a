import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFields, compareTexts, hasChanges } from '../../../src/shared/document/compare.ts';
import { applyHunks, hunksBetween } from '../../../src/shared/document/hunks.ts';
import { toLines } from '../../../src/shared/document/lines.ts';
import type { MarkedLines } from '../../../src/shared/document/marked-lines.ts';
import { fromPieces, toPieces } from '../../../src/shared/document/pieces.ts';
import { paragraphs, type RichText } from '../../../src/shared/document/rich-text.ts';
import { richText } from '../generated-issues.ts';
import { parseField } from './parse-field.ts';
import { shown } from './shown.ts';

const SEED = Number(process.env.SEED ?? 20261125);

const compared = (before: string, after: string) => shown(compareFields(parseField(before), parseField(after)));

describe('comparing two texts word by word', () => {
  it.each<[string, string, string, string[]]>([
    ['nothing', 'One two.', 'One two.', ['paragraph One two.']],
    [
      'a word in place of another',
      'By the end of 2028.',
      'By the end of 2029.',
      ['paragraph By the end of [-2028-]{+2029+}.'],
    ],
    [
      'several words in place of others as one',
      'It ends by the end of 2028 for good.',
      'It ends by mid-2029 for good.',
      ['paragraph It ends by [-the end of 2028-]{+mid-2029+} for good.'],
    ],
    ['a word put in, at the word', 'A big dog.', 'A very big dog.', ['paragraph A {+very +}big dog.']],
    ['a word taken out', 'A very big dog.', 'A big dog.', ['paragraph A [-very -]big dog.']],
    ['a sentence behind the last', 'A dog.', 'A dog. It barks.', ['paragraph A dog.{+ It barks.+}']],
    [
      'a small word that two changes share as part of one',
      'the end of 2028 now',
      'the start of 2029 now',
      ['paragraph the [-end of 2028-]{+start of 2029+} now'],
    ],
    [
      'a paragraph put between two',
      'One.\n\nThree.',
      'One.\n\nTwo.\n\nThree.',
      ['paragraph One.', 'paragraph:added {+Two.+}', 'paragraph Three.'],
    ],
    ['a paragraph put first', 'Two.', 'One.\n\nTwo.', ['paragraph:added {+One.+}', 'paragraph Two.']],
    [
      'a paragraph taken out',
      'One.\n\nTwo.\n\nThree.',
      'One.\n\nThree.',
      ['paragraph One.', 'paragraph:removed [-Two.-]', 'paragraph Three.'],
    ],
    [
      'a paragraph split',
      'One two. Three four.',
      'One two.\n\nThree four.',
      ['paragraph One two.[- -]', 'paragraph:split Three four.'],
    ],
    [
      'two paragraphs joined',
      'One two.\n\nThree four.',
      'One two. Three four.',
      ['paragraph One two.', 'paragraph:joined {+ +}Three four.'],
    ],
    [
      'a paragraph made a heading',
      'Title\n\nText',
      '### Title\n\nText',
      ['paragraph>heading:changed Title', 'paragraph Text'],
    ],
    [
      'paragraphs made a list',
      'One\n\nTwo',
      '- One\n- Two',
      ['paragraph>item:changed One', 'paragraph>item:changed Two'],
    ],
    ['words made bold', 'A big dog.', 'A **big** dog.', ['paragraph A <~big~> dog.']],
    ['a link put on words', 'A big dog.', 'A [big dog](https://example.org/).', ['paragraph A <~big dog~>.']],
    ['a footnote', 'A dog.', 'A dog[^1].\n\n[^1]: Big.', ['paragraph A dog{+※+}.', 'note:added {+Big.+}']],
    [
      'one of two footnotes taken out, not the renumbering',
      'A[^1] b[^2].\n\n[^1]: One.\n\n[^2]: Two.',
      'A b[^1].\n\n[^1]: Two.',
      ['paragraph A[-※-] b※.', 'note:removed [-One.-]', 'note Two.'],
    ],
    ['a rule', 'A\n\nB', 'A\n\n---\n\nB', ['paragraph A', 'rule:added', 'paragraph B']],
    [
      'a text written anew',
      'Grain left the port.',
      'Nobody expected rain.',
      ['paragraph [-Grain left the port-]{+Nobody expected rain+}.'],
    ],
  ])('[C11] shows %s', (_name, before, after, expected) => {
    expect(compared(before, after)).toEqual(expected);
  });

  it('[C11] shows a table that changed as a whole', () => {
    expect(compared('| a | b |\n| - | - |\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 3 |')).toEqual([
      'table>table:changed',
    ]);
  });

  it('[C11] compares headlines', () => {
    expect(shown(compareTexts('Port opens in 2028', 'Port opens in 2029'))).toEqual([
      'paragraph Port opens in [-2028-]{+2029+}',
    ]);
    expect(compareTexts('', '')).toEqual([]);
  });

  it(`[C11] makes the later text of the earlier one, for any two (seed ${SEED}, 300 runs)`, () => {
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const [from, to] = [toPieces(toLines(before)), toPieces(toLines(after))];
        expect(fromPieces(applyHunks(from, hunksBetween(from, to)))).toEqual(fromPieces(to));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it(`[C11] keeps both texts readable in what it shows, and says nothing of equal ones (seed ${SEED}, 300 runs)`, () => {
    const side = (lines: MarkedLines, without: 'added' | 'removed') =>
      lines.flatMap(({ runs }) =>
        runs.flatMap(({ run, change }) => (change === without || run.kind !== 'text' ? [] : [run.text])),
      );
    const words = (rich: RichText) =>
      toLines(rich).flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'text' ? [run.text] : [])));
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const lines = compareFields(before, after);
        expect(side(lines, 'added').join('')).toBe(words(before).join(''));
        expect(side(lines, 'removed').join('')).toBe(words(after).join(''));
        expect(hasChanges(compareFields(before, before))).toBe(false);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('[C11] leaves no confetti in a text that was written anew', () => {
    const before =
      'The ministry said on Monday that the first part of the new line will be open to the public in spring.';
    const after =
      'Officials of the railway told a committee in May that trains will not run until the autumn, for want of steel.';
    const lines = compareFields(paragraphs(before), paragraphs(after));
    expect(lines[0]?.runs.filter(({ change }) => change === 'removed').length).toBeLessThanOrEqual(3);
  });
});
