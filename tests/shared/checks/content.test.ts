import { describe } from 'vitest';
import { emptyRichText } from '../../../src/shared/document/rich-text.ts';
import { checkCases, publicationOf, rich } from './case.ts';

describe('checks of parts', () => {
  checkCases('D1', 'missing-title', [
    { of: 'a title', finds: [] },
    { of: 'spaces', issue: { title: '  ' }, finds: ['title: No title'] },
  ]);
  checkCases('D1', 'no-developments', [
    { of: 'one', finds: [] },
    { of: 'none', developments: [], finds: ['sectionHeading: No developments'] },
  ]);
  checkCases('D1', 'empty-headline', [
    { of: 'all have one', developments: [{}, {}], finds: [] },
    { of: 'one has none', developments: [{}, { headline: ' ' }], finds: ['d2 headline: No headline'] },
  ]);
  checkCases('D1', 'repeated-headline', [
    { of: 'two of their own', developments: [{}, {}], finds: [] },
    { of: 'two without one', developments: [{ headline: '' }, { headline: '' }], finds: [] },
    {
      of: 'other letters and quotes',
      developments: [{ headline: 'The “Quay” at Galați' }, {}, { headline: 'The "quay" at Galati ' }],
      finds: ['d3 headline: The headline of 1 again'],
    },
  ]);
  checkCases('D1', 'missing-body', [
    { of: 'a body', finds: [] },
    { of: 'an empty paragraph', developments: [{ body: emptyRichText() }], finds: ['d1 body: No body'] },
  ]);
  checkCases('D1', 'missing-analysis', [
    { of: 'an analysis', finds: [] },
    {
      of: 'none, by the house’s own name',
      developments: [{ whyThisMatters: emptyRichText() }],
      material: {
        publication: publicationOf({
          houseNames: { whyThisMatters: ['So What'], inContext: ['Together'], takeaway: ['Last'] },
        }),
      },
      finds: ['d1 whyThisMatters: No So What'],
    },
  ]);
  checkCases('D1', 'missing-in-context', [
    { of: 'there', finds: [] },
    { of: 'not there', issue: { inContext: emptyRichText() }, finds: ['inContext: No In Context'] },
  ]);
  checkCases('D1', 'missing-takeaway', [
    { of: 'there', finds: [] },
    { of: 'not there', issue: { takeaway: emptyRichText() }, finds: ['takeaway: No takeaway (The takeaway)'] },
  ]);
  checkCases('D1', 'unresolved-note', [
    { of: 'nothing', developments: [{ body: rich('Tk. 40 a tonne. He did a todo list at Stk.') }], finds: [] },
    {
      of: 'to come, to do, to be confirmed',
      developments: [{ headline: 'TK Quay', body: rich('It costs TODO and opens ???, [check the year] (TBC).') }],
      finds: [
        'd1 headline: “TK” is unresolved [TK]',
        'd1 body: “TODO” is unresolved [TODO]',
        'd1 body: “???” is unresolved [???]',
        'd1 body: “[check the year]” is unresolved [[check the year]]',
        'd1 body: “TBC” is unresolved [TBC]',
      ],
    },
    {
      of: 'Russian',
      issue: { lede: rich('Причал стоит УТОЧНИТЬ миллионов.') },
      finds: ['lede: “УТОЧНИТЬ” is unresolved [УТОЧНИТЬ]'],
    },
    { of: 'the same twice in one text', issue: { lede: rich('TK and TK') }, finds: ['lede: “TK” is unresolved [TK]'] },
  ]);
});
