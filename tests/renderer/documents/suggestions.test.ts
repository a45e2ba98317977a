import fc from 'fast-check';
import { $createParagraphNode, $getRoot, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { acceptSuggestions, rejectSuggestions } from '../../../src/renderer/documents/decide-suggestions.ts';
import { moveToTray } from '../../../src/renderer/documents/edit-issue.ts';
import { putProposal, suggestChange } from '../../../src/renderer/documents/edit-suggestions.ts';
import { rowAt } from '../../../src/renderer/documents/field-row.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { suggestionsInField } from '../../../src/renderer/documents/place-suggestions.ts';
import { canMake, pictureValues } from '../../../src/renderer/documents/structural-suggestions.ts';
import { readSuggestions } from '../../../src/renderer/documents/suggestions-document.ts';
import { anchorUnits, placesOfAnchor } from '../../../src/renderer/documents/unit-anchor.ts';
import { richRow } from '../../../src/renderer/documents/unit-places.ts';
import { updateField } from '../../../src/renderer/documents/update-field.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { developmentIds, sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { createRichField } from '../../../src/shared/crdt/write-rich-text.ts';
import { toLines } from '../../../src/shared/document/lines.ts';
import { normalizeRichText } from '../../../src/shared/document/normalize.ts';
import { lengthOf, toLinePieces, toPieces, unitsOf } from '../../../src/shared/document/pieces.ts';
import { paragraphs, type RichText } from '../../../src/shared/document/rich-text.ts';
import type { FieldPlace } from '../../../src/shared/domain/field-place.ts';
import type { PersonId, PictureId, SuggestionId } from '../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../src/shared/domain/issue.ts';
import { markedWithSuggestions } from '../../../src/shared/suggestions/apply.ts';
import { touches } from '../../../src/shared/suggestions/placed-hunk.ts';
import { propose } from '../../../src/shared/suggestions/propose.ts';
import { parseField } from '../../shared/document/parse-field.ts';
import { shown } from '../../shared/document/shown.ts';
import { richText } from '../../shared/generated-issues.ts';
import { ANA, BEN } from '../../shared/suggestions/rows.ts';
import { boundEditor } from './bound-editor.ts';

const SEED = Number(process.env.SEED ?? 20261125);
const AT = '2026-11-25T12:00:00.000Z';
const LEDE: FieldPlace = { developmentId: null, field: 'lede' };
const CARA = { by: 'cara' as PersonId, at: AT };

function issueWith(lede: RichText) {
  const doc = createIssueDocument({ ...blankIssue('p' as never, 'en'), lede });
  const undo = createIssueUndo(
    doc,
    () => null,
    () => {},
  );
  return { doc, undo };
}

function suggest(doc: Y.Doc, to: RichText, by: PersonId, place = LEDE): SuggestionId[] {
  const { base, placed } = suggestionsInField(doc, place);
  const mine = placed.filter((hunk) => hunk.by === by);
  const proposal = propose(base, toPieces(toLines(to)), by, mine);
  putProposal(doc, place, proposal, AT);
  return proposal.hunks.map(({ id }) => id);
}

const lede = (doc: Y.Doc): RichText => readIssue(doc).lede;
const seen = (doc: Y.Doc): string[] => {
  const { base, placed } = suggestionsInField(doc, LEDE);
  return shown(markedWithSuggestions(base, placed));
};
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const exchange = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};
const editorOn = (doc: Y.Doc): LexicalEditor =>
  boundEditor(sharedField(doc, { kind: 'issue', field: 'lede' }) as Y.XmlElement);
const type = (editor: LexicalEditor, block: number, offset: number, words: string, remove = 0) =>
  editor.update(
    () => {
      const paragraph = $getRoot().getChildAtIndex(block);
      const text = $isElementNode(paragraph) ? paragraph.getFirstChild() : null;
      if ($isTextNode(text)) text.spliceText(offset, remove, words);
    },
    { discrete: true },
  );

describe('a field as a row of units', () => {
  it(`[C7] knows where each unit is kept, and finds each stretch again (seed ${SEED}, 200 runs)`, () => {
    fc.assert(
      fc.property(richText, fc.nat(), fc.nat(), (rich, a, b) => {
        const doc = new Y.Doc();
        const field = createRichField(rich);
        doc.getMap('f').set('x', field);
        const row = richRow(field);
        const size = lengthOf(row.pieces);
        expect(row.places.length).toBe(size);
        const units = unitsOf(row.pieces);
        row.places.forEach(({ type: kept, index }, unit) => {
          if (kept instanceof Y.XmlText)
            expect((kept.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')[index]).toBe(
              units[unit],
            );
        });
        const [start, end] = [a % (size + 1), b % (size + 1)].sort((x, y) => x - y) as [number, number];
        expect(placesOfAnchor(row, anchorUnits(row, { start, end }))).toEqual({ start, end });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/**
 * How deep an item is and what a list begins with follow from the items around it (no item can be deeper than one below
 * the item before), so suggestions for lines of one list decide these for each other. All else is compared.
 */
const withoutNesting = (rich: RichText) =>
  toLines(rich).map((line) =>
    line.kind.kind === 'item' ? { ...line, kind: { kind: 'item', ordered: line.kind.ordered } } : line,
  );

describe('suggestions in an issue’s document', () => {
  it(`[C8] rejecting all gives back the very text, accepting all what was seen, undo and redo both (seed ${SEED}, 150 runs)`, () => {
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const { doc, undo } = issueWith(before);
        const field = sharedField(doc, { kind: 'issue', field: 'lede' }) as Y.XmlElement;
        const written = field.toString();
        const ids = suggest(doc, after, ANA);
        expect(field.toString()).toBe(written);
        rejectSuggestions({ doc, undo }, ids, CARA);
        expect(field.toString()).toBe(written);
        undo.undo();
        const { overtaken } = acceptSuggestions({ doc, undo }, ids, CARA);
        expect(overtaken).toEqual([]);
        expect(normalizeRichText(lede(doc))).toEqual(after);
        expect(readSuggestions(doc).every(({ suggestion }) => suggestion.status === 'accepted')).toBe(true);
        if (ids.length === 0) return;
        undo.undo();
        expect(lede(doc)).toEqual(before);
        expect(readSuggestions(doc).every(({ suggestion }) => suggestion.status === 'open')).toBe(true);
        undo.redo();
        expect(normalizeRichText(lede(doc))).toEqual(after);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it(`[C8] accept and reject commute for suggestions that do not touch (seed ${SEED}, 120 runs)`, () => {
    fc.assert(
      fc.property(
        richText,
        richText,
        richText,
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (before, one, other, order) => {
          const { doc: origin } = issueWith(before);
          suggest(origin, one, ANA);
          const theirs = suggest(origin, other, BEN);
          const { placed } = suggestionsInField(origin, LEDE);
          const mine = placed.filter(({ by }) => by === ANA);
          const apart = placed.filter((hunk) => !theirs.includes(hunk.id) || !mine.some((own) => touches(own, hunk)));
          const decisions = apart.map(({ id }, index) => ({ id, isAccepted: (order[index] ?? 0) % 3 > 0 }));
          const decideAll = (list: typeof decisions) => {
            const doc = copyOf(origin);
            const undo = { boundary: () => {} };
            for (const { id, isAccepted } of list) {
              if (!isAccepted) rejectSuggestions({ doc, undo }, [id], CARA);
              else expect(acceptSuggestions({ doc, undo }, [id], CARA).accepted).toEqual([id]);
            }
            return withoutNesting(normalizeRichText(lede(doc)));
          };
          const shuffled = decisions
            .map((each, index) => ({ each, key: order[index + 20] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
          expect(decideAll(shuffled)).toEqual(decideAll(decisions));
        },
      ),
      { seed: SEED, numRuns: 120 },
    );
  });

  it('[C7] two people’s suggestions on the same words merge and both stay', () => {
    const { doc } = issueWith(paragraphs('Trains run by the end of 2028.'));
    const other = copyOf(doc);
    suggest(doc, paragraphs('Trains run by the end of 2029.'), ANA);
    suggest(other, paragraphs('Trains run by mid-2030.'), BEN);
    exchange(doc, other);
    expect(seen(doc)).toEqual(seen(other));
    expect(seen(doc)).toEqual(['paragraph Trains run by [-the end of -][-2028-]{+mid-2030+}{+2029+}.']);
    const open = readSuggestions(doc).map(({ suggestion }) => suggestion);
    expect(open.map(({ by }) => by).sort()).toEqual([ANA, BEN]);
    const [ana] = open.filter(({ by }) => by === ANA).map(({ id }) => id);
    acceptSuggestions({ doc, undo: { boundary: () => {} } }, [ana as SuggestionId], CARA);
    expect(lede(doc)).toEqual(paragraphs('Trains run by the end of 2029.'));
    expect(suggestionsInField(doc, LEDE).overtaken.map(({ by }) => by)).toEqual([BEN]);
  });

  it('[C7] accepting one, all of an author, or all is one undo step each', () => {
    const { doc, undo } = issueWith(paragraphs('One red dog.', 'Two.'));
    const mine = suggest(doc, paragraphs('One blue dog.', 'Two cats.'), ANA);
    undo.boundary();
    acceptSuggestions({ doc, undo }, mine.slice(0, 1), CARA);
    acceptSuggestions({ doc, undo }, mine.slice(1), CARA);
    expect(lede(doc)).toEqual(paragraphs('One blue dog.', 'Two cats.'));
    undo.undo();
    expect(lede(doc)).toEqual(paragraphs('One blue dog.', 'Two.'));
    undo.undo();
    expect(lede(doc)).toEqual(paragraphs('One red dog.', 'Two.'));
    acceptSuggestions({ doc, undo }, mine, CARA);
    undo.undo();
    expect(lede(doc)).toEqual(paragraphs('One red dog.', 'Two.'));
    expect(seen(doc)).toEqual(['paragraph One [-red-]{+blue+} dog.', 'paragraph Two{+ cats+}.']);
  });

  it('[C7] keeps its place while the text around it is edited, split and joined', async () => {
    const { doc } = issueWith(paragraphs('Grain left the port in spring. Trains will run in 2028.', 'Last.'));
    suggest(doc, paragraphs('Grain left the old port in spring. Trains will run in 2029.', 'Last.'), ANA);
    const editor = editorOn(doc);
    await Promise.resolve();
    type(editor, 0, 0, 'Some ');
    expect(seen(doc)[0]).toBe(
      'paragraph Some Grain left the {+old +}port in spring. Trains will run in [-2028-]{+2029+}.',
    );
    editor.update(
      () => {
        const paragraph = $getRoot().getFirstChild();
        const text = $isElementNode(paragraph) ? paragraph.getFirstChild() : null;
        if (!$isTextNode(text) || !$isElementNode(paragraph)) return;
        const [, rest] = text.splitText('Some Grain left the port in spring.'.length);
        if (rest !== undefined) paragraph.insertAfter($createParagraphNode().append(rest));
      },
      { discrete: true },
    );
    expect(seen(doc)).toEqual([
      'paragraph Some Grain left the {+old +}port in spring.',
      'paragraph  Trains will run in [-2028-]{+2029+}.',
      'paragraph Last.',
    ]);
  });

  it('[C7] a suggestion whose words are gone is overtaken, and is never made on other words', async () => {
    const { doc } = issueWith(paragraphs('Trains will run in 2028. Ships sail in 2028.', 'A big dog sleeps here.'));
    const ids = suggest(
      doc,
      paragraphs('Trains will run in 2029. Ships sail in 2028.', 'A very big dog sleeps here.'),
      ANA,
    );
    const editor = editorOn(doc);
    await Promise.resolve();
    type(editor, 0, 'Trains will run in '.length, 'spring', 4);
    type(editor, 1, 0, 'Nobody knows.', 'A big dog sleeps here.'.length);
    const before = lede(doc);
    expect(suggestionsInField(doc, LEDE).placed).toEqual([]);
    expect(suggestionsInField(doc, LEDE).overtaken.length).toBe(2);
    expect(acceptSuggestions({ doc, undo: { boundary: () => {} } }, ids, CARA)).toEqual({
      accepted: [],
      overtaken: [...ids].sort(),
    });
    expect(lede(doc)).toEqual(before);
    rejectSuggestions({ doc, undo: { boundary: () => {} } }, ids, CARA);
    expect(suggestionsInField(doc, LEDE).overtaken).toEqual([]);
  });

  it('[C7] keeps what was proposed for a text that changed meanwhile, at the words it was meant for', () => {
    const { doc } = issueWith(paragraphs('Grain left the port in spring.', 'Trains will run in 2028.'));
    const { base } = suggestionsInField(doc, LEDE);
    const wanted = toPieces(toLines(paragraphs('Grain left the port in spring.', 'Trains will run in 2029.')));
    const proposal = propose(base, wanted, ANA, []);
    updateField(
      sharedField(doc, { kind: 'issue', field: 'lede' }) as Y.XmlElement,
      paragraphs('No grain left the port.', 'Trains will run in 2028.'),
    );
    putProposal(doc, LEDE, proposal, AT);
    expect(seen(doc)).toEqual(['paragraph No grain left the port.', 'paragraph Trains will run in [-2028-]{+2029+}.']);
  });

  it('[C7] suggests another headline', () => {
    const doc = createIssueDocument({
      ...blankIssue('p' as never, 'en'),
      developments: [{ ...blankDevelopment(), headline: 'Port opens in 2028' }],
    });
    const [developmentId] = developmentIds(doc);
    const place: FieldPlace = { developmentId: developmentId ?? null, field: 'headline' };
    const proposal = propose(rowAt(doc, place)?.pieces ?? [], toLinePieces('New port opens in 2029'), ANA, []);
    putProposal(doc, place, proposal, AT);
    const { base, placed } = suggestionsInField(doc, place);
    expect(shown(markedWithSuggestions(base, placed))).toEqual([
      'paragraph [-Port-]{+New port+} opens in [-2028-]{+2029+}',
    ]);
    acceptSuggestions(
      { doc, undo: { boundary: () => {} } },
      placed.map(({ id }) => id),
      CARA,
    );
    expect(readIssue(doc).developments[0]?.headline).toBe('New port opens in 2029');
  });

  it('[C7] suggests to move, add and remove a development and to swap a picture, each made and undone as one', () => {
    const developments = ['One', 'Two', 'Three'].map((headline) => ({ ...blankDevelopment(), headline }));
    const picture = {
      id: 'pic' as PictureId,
      developmentId: null,
      order: 0,
      caption: 'Old caption',
      credit: '',
      licence: '',
      alt: 'A port',
      isDecorative: false,
      size: 'full' as const,
      placement: 'after' as const,
      content: {
        kind: 'chart' as const,
        chart: { form: 'bar' as const, title: '', unit: '', source: '', columns: [], rows: [] },
      },
    };
    const doc = createIssueDocument({ ...blankIssue('p' as never, 'en'), developments, pictures: [picture] });
    const undo = createIssueUndo(
      doc,
      () => null,
      () => {},
    );
    const [one, two, three] = developmentIds(doc) as [never, never, never];
    const headlines = () => readIssue(doc).developments.map(({ headline }) => headline);
    const accept = (id: SuggestionId) => acceptSuggestions({ doc, undo }, [id], CARA).accepted;
    const move = suggestChange(doc, { kind: 'move-development', developmentId: three, behind: null }, ANA, AT);
    const add = suggestChange(
      doc,
      { kind: 'add-development', development: { ...blankDevelopment(), headline: 'New' }, behind: one },
      ANA,
      AT,
    );
    const remove = suggestChange(doc, { kind: 'remove-development', developmentId: two }, ANA, AT);
    const was = pictureValues(picture);
    const swap = suggestChange(
      doc,
      {
        kind: 'swap-picture',
        developmentId: null,
        pictureId: picture.id,
        was,
        picture: { ...was, caption: 'New caption' },
      },
      ANA,
      AT,
    );
    const behindTwo = suggestChange(doc, { kind: 'move-development', developmentId: one, behind: two }, ANA, AT);
    expect(headlines()).toEqual(['One', 'Two', 'Three']);
    expect(accept(move)).toEqual([move]);
    expect(headlines()).toEqual(['Three', 'One', 'Two']);
    accept(add);
    expect(headlines()).toEqual(['Three', 'One', 'New', 'Two']);
    accept(remove);
    expect(headlines()).toEqual(['Three', 'One', 'New']);
    accept(swap);
    expect(readIssue(doc).pictures[0]?.caption).toBe('New caption');
    // What it would be moved behind is no longer there.
    expect(accept(behindTwo)).toEqual([]);
    for (let step = 0; step < 4; step += 1) undo.undo();
    expect(headlines()).toEqual(['One', 'Two', 'Three']);
    expect(readIssue(doc).pictures[0]?.caption).toBe('Old caption');
    moveToTray(doc, one);
    expect(canMake(doc, { kind: 'remove-development', developmentId: one })).toBe(false);
  });

  it('[C8] a field with all kinds of changes at once', () => {
    const before = 'Intro.\n\nTitle\n\nOne two. Three four.\n\n- a\n- b\n\nEnd.';
    const after =
      'Intro, longer.\n\n### Title\n\nOne two.\n\nThree [four](https://example.org/).\n\n- a\n  - b\n\nThe **End**.';
    const { doc, undo } = issueWith(parseField(before));
    const ids = suggest(doc, parseField(after), ANA);
    expect(lede(doc)).toEqual(parseField(before));
    for (const id of [...ids].reverse()) expect(acceptSuggestions({ doc, undo }, [id], CARA).accepted).toEqual([id]);
    expect(normalizeRichText(lede(doc))).toEqual(parseField(after));
  });
});
