import { describe } from 'vitest';
import { blankEntity } from '../../../src/shared/domain/entity.ts';
import type { Figure } from '../../../src/shared/domain/figure.ts';
import { checkCases, publicationOf, rich } from './case.ts';

const figure = (values: Partial<Figure>): Figure => ({
  id: 'f' as never,
  developmentId: 'd1' as never,
  field: 'body',
  quote: '310 metres',
  before: '',
  after: '',
  quantity: { value: 310, range: null, unit: 'm', currency: null, qualifier: '' },
  measures: 'Length',
  entityId: null,
  period: '',
  sourceId: null,
  state: 'checked',
  judgedBy: 'TL',
  judgedAt: '2026-11-20T10:00:00.000Z',
  note: '',
  ...values,
});
const quay = [{ body: rich('The quay has 310 metres.') }];

describe('checks of facts', () => {
  checkCases('D1', 'figures-unchecked', [
    { of: 'checked', issue: { figures: [figure({})] }, developments: quay, finds: [] },
    { of: 'a year and a date', developments: [{ body: rich('It opens on 3 May 2027.') }], finds: [] },
    { of: 'nobody has looked', developments: quay, finds: ['d1 body: 1 figure is unchecked [310 metres]'] },
    {
      of: 'several in two parts',
      issue: { lede: rich('It costs $5 million.') },
      developments: [{ body: rich('It has 310 metres and 14 cranes.') }],
      finds: ['lede: 1 figure is unchecked [$5 million]', 'd1 body: 2 figures are unchecked [310 metres]'],
    },
  ]);
  checkCases('D1', 'figures-disputed', [
    { of: 'checked', issue: { figures: [figure({})] }, developments: quay, finds: [] },
    {
      of: 'disputed',
      issue: { figures: [figure({ state: 'disputed', note: 'The plan says 300.' })] },
      developments: quay,
      finds: ['d1 body: 1 figure is disputed [310 metres]'],
    },
  ]);
  checkCases('D1', 'figures-changed', [
    { of: 'as it was', issue: { figures: [figure({})] }, developments: quay, finds: [] },
    {
      of: 'another number in its words',
      issue: { figures: [figure({ quantity: { value: 300, range: null, unit: 'm', currency: null, qualifier: '' } })] },
      developments: quay,
      finds: ['d1 body: 1 figure was changed since it was checked [310 metres]'],
    },
  ]);
  const phases = [
    {
      headline: 'Samsun Battery Works Costs $640 Million',
      body: rich('The works costs $590 million in all.'),
    },
  ];
  checkCases('D1', 'figure-mismatch', [
    {
      of: 'what fits',
      developments: [{ headline: 'A $590 Million Works', body: rich('The works costs $590 million.') }],
      finds: [],
    },
    {
      of: 'a headline and its body',
      developments: phases,
      finds: [
        'd1 headline: The headline says $640 Million and the body $590 million, which seem to be the same thing [$640 Million]',
      ],
      writes: ['$640 Million→$590 Million'],
    },
  ]);
  const works = blankEntity('e1' as never, 'Samsun Battery Works');
  const said = (text: string) => [
    {
      label: 'No. 46',
      developmentId: 'old',
      fields: [{ field: 'body' as const, developmentIndex: 0, text }],
    },
  ];
  checkCases('D1', 'figure-mismatch', [
    {
      of: 'an earlier issue that said the same',
      developments: [{ body: rich('The Samsun Battery Works costs $590 million in all.') }],
      material: {
        entities: [works],
        earlierTexts: () => said('The Samsun Battery Works costs $590 million in all.'),
      },
      finds: [],
    },
    {
      of: 'an earlier issue that said another',
      developments: [{ body: rich('The Samsun Battery Works costs $590 million in all.') }],
      material: {
        entities: [works],
        earlierTexts: (entityIds) =>
          entityIds.includes(works.id) ? said('The Samsun Battery Works costs $640 million in all.') : [],
      },
      finds: [
        'd1 body: Here the body says $590 million; No. 46 (body) said $640 million of what seems the same thing [$590 million]',
      ],
    },
  ]);
  const others = [{ number: '46', date: '2026-11-15' }];
  checkCases('D1', 'dead-back-reference', [
    {
      of: 'there',
      developments: [{ body: rich('As said (see No. 46, 15 November 2026).') }],
      material: { otherIssues: others },
      finds: [],
    },
    { of: 'nobody knows what there is', developments: [{ body: rich('As said (see No. 12).') }], finds: [] },
    {
      of: 'not there',
      developments: [{ body: rich('As said (see No. 12).') }],
      material: { otherIssues: others },
      finds: ['d1 body: Check the reference to No. 12 [(see No. 12)]'],
    },
    {
      of: 'another day, itself, and one to come',
      developments: [{ body: rich('(see No. 46, 8 November 2026), (see No. 47), (see No. 48)') }],
      material: { otherIssues: others },
      finds: [
        'd1 body: Check the reference to No. 46 [(see No. 46, 8 November 2026)]',
        'd1 body: Check the reference to No. 47 [(see No. 47)]',
        'd1 body: Check the reference to No. 48 [(see No. 48)]',
      ],
    },
    {
      of: 'the publication’s own form',
      developments: [{ body: rich('As said [BSD 12].') }],
      material: { otherIssues: others, publication: publicationOf({ backReference: '[BSD {number}]' }) },
      finds: ['d1 body: Check the reference to No. 12 [[BSD 12].]'],
    },
  ]);
});
