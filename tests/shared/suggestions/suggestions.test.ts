import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLines, toLines } from '../../../src/shared/document/lines.ts';
import { fromPieces, slicePieces, toPieces } from '../../../src/shared/document/pieces.ts';
import type { SuggestionId } from '../../../src/shared/domain/ids.ts';
import {
  markedWithSuggestions,
  placeAfter,
  withoutOverlaps,
  withSuggestions,
} from '../../../src/shared/suggestions/apply.ts';
import { type PlacedHunk, quoteAt, touches } from '../../../src/shared/suggestions/placed-hunk.ts';
import { propose } from '../../../src/shared/suggestions/propose.ts';
import { sentenceOf } from '../../../src/shared/suggestions/sentence.ts';
import { shown } from '../document/shown.ts';
import { richText } from '../generated-issues.ts';
import { ANA, BEN, row } from './rows.ts';

const SEED = Number(process.env.SEED ?? 20261125);

const sentences = (before: string, after: string): string[] => {
  const base = row(before);
  return propose(base, row(after), ANA, []).hunks.map((hunk) =>
    sentenceOf(
      {
        kind: 'text',
        place: { developmentId: null, field: 'lede' },
        removed: slicePieces(base, hunk.start, hunk.end),
        added: hunk.added,
        ...quoteAt(base, hunk),
      },
      [],
    ),
  );
};

describe('suggestions over a text', () => {
  it.each<[string, string, string[]]>([
    ['The end of 2028.', 'The end of 2029.', ['replaces ‘2028’ with ‘2029’']],
    ['A big dog.', 'A very big dog.', ['adds ‘very’']],
    ['A very big dog.', 'A big dog.', ['deletes ‘very’']],
    ['One two. Three.', 'One two.\n\nThree.', ['splits the paragraph after ‘One two.’']],
    ['One two.\n\nThree.', 'One two. Three.', ['joins the paragraphs after ‘One two.’']],
    ['Title\n\nText', '### Title\n\nText', ['makes ‘Title’ a heading']],
    ['One\n\nTwo', '- One\n- Two', ['makes ‘One’ a list item', 'makes ‘Two’ a list item']],
    ['- One\n- Two', '- One\n  - Two', ['moves ‘Two’ in one level']],
    ['A big dog.', 'A **big** dog.', ['makes ‘big’ bold']],
    ['A **big** dog.', 'A big dog.', ['makes ‘big’ not bold']],
    ['A big dog.', 'A [big](https://example.org/) dog.', ['adds a link to https://example.org/ to ‘big’']],
    ['A\n\nB', 'A\n\n---\n\nB', ['adds a rule after ‘A’']],
    ['Old title\n\nText', '### New title\n\nText', ['replaces ‘Old’ with ‘New’, as a heading']],
    ['One', 'One\n\nTwo three', ['adds ‘Two three’']],
    [
      'A red dog and a blue cat sat on the mat.',
      'A green dog and a blue cat sat on the rug.',
      ['replaces ‘red’ with ‘green’', 'replaces ‘mat’ with ‘rug’'],
    ],
  ])('[C7] %j → %j says %j', (before, after, expected) => {
    expect(sentences(before, after)).toEqual(expected);
  });

  it('[C7] shows a line that gets another kind and other words as one line', () => {
    const base = row('Old title\n\nText');
    const { hunks } = propose(base, row('### New title\n\nText'), ANA, []);
    expect(shown(markedWithSuggestions(base, hunks))).toEqual([
      'paragraph>heading:changed [-Old-]{+New+} title',
      'paragraph Text',
    ]);
  });

  it('[C7] says what is suggested of developments', () => {
    const [a, b] = [
      { id: 'a' as never, headline: 'Grain' },
      { id: 'b' as never, headline: 'Steel' },
    ];
    expect(sentenceOf({ kind: 'move-development', developmentId: b.id, behind: null }, [a, b])).toBe(
      'moves development 2 ‘Steel’ to the beginning',
    );
    expect(sentenceOf({ kind: 'remove-development', developmentId: b.id }, [a, b])).toBe(
      'takes ‘Steel’ out of the issue',
    );
  });

  it('[C7] keeps typing in one place one suggestion, and another place another', () => {
    const base = row('The port opens in spring. Trains will not run before the autumn.');
    let mine: readonly PlacedHunk[] = [];
    const full = 'The new port opens in spring.';
    for (let typed = 1; typed <= 'new '.length; typed += 1) {
      const text = `The ${'new '.slice(0, typed)}port opens in spring. Trains will not run before the autumn.`;
      mine = propose(base, row(text), ANA, mine).hunks;
      expect(mine.length).toBe(1);
    }
    const [first] = mine;
    const proposal = propose(base, row(`${full} Trains will not run before the winter.`), ANA, mine);
    expect(proposal.hunks.length).toBe(2);
    expect(proposal.hunks[0]).toBe(first);
    expect(proposal.changed).toEqual([proposal.hunks[1]]);
    const back = propose(
      base,
      row('The port opens in spring. Trains will not run before the winter.'),
      ANA,
      proposal.hunks,
    );
    expect(back.withdrawn).toEqual([first?.id]);
  });

  it('[C7] shows two people’s suggestions on the same words, and both names on what both take away', () => {
    const base = row('By the end of 2028.');
    const placed: PlacedHunk[] = [
      ...propose(base, row('By the end of 2029.'), ANA, []).hunks,
      ...propose(base, row('By mid-2028.'), BEN, []).hunks,
    ];
    const ids = placed.map(({ id }) => id);
    expect(shown(markedWithSuggestions(base, placed))).toEqual([
      'paragraph By [-the end of -]{+mid-+}[-2028-]{+2029+}.',
    ]);
    const both = row('By 2028.');
    const same: PlacedHunk[] = [
      ...propose(both, row('By 2029.'), ANA, []).hunks,
      ...propose(both, row('By 2030.'), BEN, []).hunks,
    ];
    const removed = markedWithSuggestions(both, same)[0]?.runs.find(({ change }) => change === 'removed');
    expect([...(removed?.mark?.ids ?? [])].sort()).toEqual(same.map(({ id }) => id).sort());
    expect(ids.length).toBe(2);
  });

  it(`[C8] accepting all gives the text that was seen, rejecting all the text from before (seed ${SEED}, 300 runs)`, () => {
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const base = toPieces(toLines(before));
        const { hunks } = propose(base, toPieces(toLines(after)), ANA, []);
        expect(fromLines(fromPieces(withSuggestions(base, hunks)))).toEqual(after);
        expect(fromLines(fromPieces(withSuggestions(base, [])))).toEqual(before);
        expect(withoutOverlaps(hunks).overtaken).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it(`[C8] accepting one after the other gives the same in any order, where they do not touch (seed ${SEED}, 300 runs)`, () => {
    fc.assert(
      fc.property(richText, richText, richText, fc.infiniteStream(fc.nat()), (before, one, other, order) => {
        const base = toPieces(toLines(before));
        const ids = (hunks: readonly PlacedHunk[], who: string) =>
          hunks.map((hunk, index): PlacedHunk => ({ ...hunk, id: `${who}${index}` as SuggestionId }));
        const mine = ids(propose(base, toPieces(toLines(one)), ANA, []).hunks, 'a');
        const theirs = ids(propose(base, toPieces(toLines(other)), BEN, []).hunks, 'b').filter(
          (hunk) => !mine.some((own) => touches(own, hunk)),
        );
        const all = [...mine, ...theirs];
        const oneByOne = (placed: readonly PlacedHunk[]) => {
          let text = base;
          let left = [...placed];
          while (left.length > 0) {
            const at = (order.next().value as number) % left.length;
            const chosen = left[at] as PlacedHunk;
            text = withSuggestions(text, [chosen]);
            left = left
              .filter((hunk) => hunk !== chosen)
              .map((hunk) => ({ ...hunk, ...(placeAfter([chosen], hunk) ?? { start: -1, end: -1 }) }));
          }
          return fromPieces(text);
        };
        expect(oneByOne(all)).toEqual(fromPieces(withSuggestions(base, all)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
