import { describe } from 'vitest';
import { blankPicture, type Picture, wholeImage } from '../../../src/shared/domain/picture.ts';
import { checkCases, rich } from './case.ts';

const picture = (values: Partial<Picture>): Picture => ({
  ...blankPicture(
    'd1' as never,
    wholeImage({ sha256: 'a'.repeat(64), mediaType: 'image/png', widthPx: 1, heightPx: 1 }),
  ),
  id: 'x' as never,
  caption: 'The quay at dusk',
  ...values,
});
const chart = { form: 'bar', title: '', unit: '', source: '', columns: [], rows: [] } as const;
const body = (markdown: string) => [{ body: rich(markdown) }];

describe('checks of accessibility', () => {
  checkCases('B11', 'missing-alt-text', [
    { of: 'told', issue: { pictures: [picture({ alt: 'Cranes' })] }, finds: [] },
    { of: 'decorative', issue: { pictures: [picture({ isDecorative: true })] }, finds: [] },
    { of: 'a chart', issue: { pictures: [picture({ content: { kind: 'chart', chart } })] }, finds: [] },
    {
      of: 'untold, and the fix that says that it is decorative',
      issue: { pictures: [picture({})] },
      finds: ['d1 body: The picture “The quay at dusk” has no alt text'],
      writes: [{ kind: 'decorative', label: 'Decorative', pictureId: 'x' } as never],
    },
    {
      of: 'of the issue',
      issue: { pictures: [picture({ developmentId: null, caption: '' })] },
      finds: ['lede: A picture without a caption has no alt text'],
    },
  ]);
  checkCases('D1', 'heading-order', [
    { of: 'down by one', developments: body('# One\n\nText\n\n## Two\n\nText'), finds: [] },
    {
      of: 'a level skipped',
      developments: [
        {
          body: { type: 'root', children: [{ type: 'heading', depth: 4, children: [{ type: 'text', value: 'Two' }] }] },
        },
      ],
      finds: ['d1 body: The heading “Two” skips a level [Two]'],
    },
  ]);
  checkCases('D1', 'table-header', [
    { of: 'heads', developments: body('| Phase | Cost |\n|---|---|\n| 1 | 140 |'), finds: [] },
    { of: 'an empty corner', developments: body('| | Cost |\n|---|---|\n| 1 | 140 |'), finds: [] },
    {
      of: 'a column without',
      developments: body('| Phase | |\n|---|---|\n| 1 | 140 |'),
      finds: ['d1 body: Column 2 of a table has no head [Phase]'],
    },
    {
      of: 'none',
      developments: body('| | |\n|---|---|\n| 1 | 140 |'),
      finds: ['d1 body: A table has no column heads [1]'],
    },
  ]);
  checkCases('D1', 'foreign-passage', [
    {
      of: 'names, numbers and a foreign word',
      developments: body(
        'Kolkheti Terminals, Vantu Steel, Ferranova, Tekkeköy Batarya, Samsun Büyükşehir. The daily *Казахстанская правда* said so.',
      ),
      finds: [],
    },
    {
      of: 'plain English, short and long',
      developments: body(
        'Georgia’s Maritime Agency and Kolkheti Terminals signed terms on 17 November for a 310-metre quay at Poti, dredged to 14 metres and kept for grain until 2035. Freight rates tripled overnight.',
      ),
      finds: [],
    },
    {
      of: 'a Russian quotation in an English sentence that is longer',
      developments: body('“Весной”, that is “in spring”, was all that the minister told the reporters on the quay.'),
      finds: [],
    },
    {
      of: 'a Russian sentence',
      developments: body('He was brief.\n\nЗерно пойдёт через новый причал уже весной, сказал министр.'),
      finds: [
        'd1 body: A passage in Russian: “Зерно пойдёт через новый причал уже весной, сказал министр.” [Зерно пойдёт через новый причал уже весной, сказал министр.]',
      ],
    },
    {
      of: 'a French sentence',
      issue: {
        lede: rich('Le ministre a déclaré que le blé passerait par le nouveau quai dès le printemps prochain.'),
      },
      finds: [
        'lede: A passage in French: “Le ministre a déclaré que le blé passerait par le nouveau qu…” [Le ministre a déclaré que le blé passerait par le nouveau quai dès le printemps prochain.]',
      ],
    },
    {
      of: 'an English sentence in a Russian issue',
      issue: {
        language: 'ru',
        lede: rich('The minister said that the wheat would pass over the new quay.'),
        inContext: rich('Ответ один.'),
        takeaway: rich('Следите.'),
      },
      developments: [],
      finds: [
        'lede: A passage in English: “The minister said that the wheat would pass over the new qua…” [The minister said that the wheat would pass over the new quay.]',
      ],
    },
  ]);
});
