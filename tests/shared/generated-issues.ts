import fc from 'fast-check';
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { READ_FIELDS } from '../../src/shared/document/field-text.ts';
import { fromInlineRuns, type InlineRun, MARKS } from '../../src/shared/document/inline-runs.ts';
import { normalizeRichText } from '../../src/shared/document/normalize.ts';
import type { RichText } from '../../src/shared/document/rich-text.ts';
import type { Development } from '../../src/shared/domain/development.ts';
import { FIGURE_STATES, type Figure } from '../../src/shared/domain/figure.ts';
import type {
  DevelopmentId,
  EntityId,
  FigureId,
  IssueId,
  PictureId,
  PublicationId,
  SourceId,
} from '../../src/shared/domain/ids.ts';
import type { Issue } from '../../src/shared/domain/issue.ts';
import { decisionKey, type MentionDecision } from '../../src/shared/domain/judgement.ts';
import { normalizeIssue } from '../../src/shared/domain/normalize-issue.ts';
import { CHART_FORMS, IMAGE_MEDIA_TYPES, PICTURE_SIZES, type Picture } from '../../src/shared/domain/picture.ts';
import { QUALIFIERS, type Quantity } from '../../src/shared/domain/quantity.ts';
import { emptyRecord } from '../../src/shared/domain/record.ts';

/** Strings that Markdown reads as something else when they are not escaped. */
const NASTY = [
  '# not a heading',
  '1. not a list',
  '1) nor this',
  '- nor this',
  '+ plus',
  '> quote',
  '*stars*',
  '_unders_',
  '~~tildes~~',
  '~',
  '|',
  'a|b',
  '<b>bold</b>',
  '<script>',
  '&amp;',
  '&#42;',
  '&',
  'www.example.org',
  'http://example.org/a_b',
  'name@example.org',
  '\\',
  'end\\',
  '`code`',
  '```',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '[^d1-1]: x',
  '[x]: y',
  '---',
  '===',
  '***',
  '<!-- digest:why -->',
  '<br>',
  '<u>',
  '</u>',
  '  two',
  '\u00a0',
  'a\u00a0b',
  '“quoted”',
  '‘single’',
  'naïve',
  'Қазақстан',
  '中文字',
  'العربية',
  '👍🏽',
  'é',
  '$1.8B',
  '5 * 3 * 2',
  'snake_case_word',
  'a**b',
  '**',
  '__',
  '!',
  '.',
  ':',
  '(',
  ')',
] as const;

const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  fc.constantFrom('grain', 'steel', 'the', 'port', ' ', ' of '),
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) =>
  parts
    .join('')
    .replace(/[\0\u0001-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, '')
    .replace(/[\ud800-\udfff]/g, (c) => c),
);

const link = fc.option(
  fc.record({
    url: fc.constantFrom(
      'https://example.org/',
      'https://example.org/a_(b)',
      'https://example.org/?q=1&r=%20*',
      'mailto:desk@example.org',
      'http://example.org/<x>'.replace(/[<>]/g, ''),
    ),
    title: fc.option(fc.constantFrom('A title', 'with "quotes"', "it's (odd)"), { nil: null }),
  }),
  { nil: null, freq: 5 },
);
const marks = fc.subarray([...MARKS]).filter((list) => !(list.includes('superscript') && list.includes('subscript')));

const run: fc.Arbitrary<InlineRun> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ kind: fc.constant('text' as const), text, marks: marks.map((list) => new Set(list)), link }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const, link: null }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('n1', 'n2').map((identifier) => ({ kind: 'footnote' as const, identifier, link: null })),
  },
);
const inline: fc.Arbitrary<PhrasingContent[]> = fc.array(run, { minLength: 1, maxLength: 5 }).map(fromInlineRuns);
const paragraph: fc.Arbitrary<RootContent> = inline.map((children) => ({ type: 'paragraph', children }));

const list: fc.Arbitrary<BlockContent> = fc.letrec<{ list: BlockContent }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 1, 4),
    spread: fc.constant(false),
    children: fc.array(
      fc.tuple(inline, fc.option(tie('list'), { nil: null, depthSize: 'small', maxDepth: 2 })).map(
        ([children, nested]): ListItem => ({
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children }, ...(nested === null ? [] : [nested])],
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
})).list;

const table: fc.Arbitrary<RootContent> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.record({
      type: fc.constant('table' as const),
      align: fc.array(fc.constantFrom('left' as const, 'right' as const, 'center' as const, null), {
        minLength: columns,
        maxLength: columns,
      }),
      children: fc.array(
        fc.array(inline, { minLength: columns, maxLength: columns }).map((cells) => ({
          type: 'tableRow' as const,
          children: cells.map((children) => ({ type: 'tableCell' as const, children })),
        })),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );

const block: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .tuple(inline, fc.constantFrom(3 as const, 4 as const))
      .map(([children, depth]): RootContent => ({ type: 'heading', depth, children })),
  },
  { weight: 2, arbitrary: list },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((children): RootContent => ({ type: 'blockquote', children: children as BlockContent[] })),
  },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constant<RootContent>({ type: 'thematicBreak' }) },
);

const note = (identifier: string) =>
  inline.map(
    (children): RootContent => ({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children: children.filter((node) => node.type !== 'footnoteReference') }],
    }),
  );

/** A field with all that a field can hold, in its one form. */
export const richText: fc.Arbitrary<RichText> = fc
  .tuple(fc.array(block, { maxLength: 4 }), note('n1'), note('n2'))
  .map(([blocks, first, second]) =>
    normalizeRichText({
      children:
        JSON.stringify(blocks).includes('"n1"') || JSON.stringify(blocks).includes('"n2"')
          ? [...blocks, first, second]
          : blocks,
    }),
  );

const id = fc.string({ minLength: 6, maxLength: 12, unit: fc.constantFrom(...'abcXYZ019_-'.split('')) });
const line = text.map((value) => value.replace(/\s+/g, ' '));
const day = fc.constantFrom('', '2026-11-22', '2025-01-05');

const development: fc.Arbitrary<Development> = fc.record({
  id: id.map((value) => value as DevelopmentId),
  headline: line,
  body: richText,
  whyThisMatters: richText,
  sources: fc.array(
    fc.record({
      id: id.map((value) => value as SourceId),
      title: line,
      publisher: line,
      url: fc.constantFrom('', 'https://example.org/x'),
      date: day,
      note: line,
    }),
    { maxLength: 2 },
  ),
  topics: fc.array(line, { maxLength: 2 }),
});

const quantity: fc.Arbitrary<Quantity> = fc.record({
  value: fc.integer({ min: -1_000_000, max: 2_000_000_000 }),
  range: fc.option(fc.tuple(fc.integer(), fc.integer()), { nil: null }),
  unit: fc.constantFrom(null, 'MW', '%'),
  currency: fc.constantFrom(null, 'USD'),
  qualifier: fc.constantFrom(...QUALIFIERS),
});
const figure: fc.Arbitrary<Figure> = fc.record({
  id: id.map((value) => value as FigureId),
  developmentId: fc.option(
    id.map((value) => value as DevelopmentId),
    { nil: null },
  ),
  field: fc.constantFrom(...READ_FIELDS),
  quote: line,
  before: line,
  after: line,
  quantity,
  measures: line,
  entityId: fc.option(
    id.map((value) => value as EntityId),
    { nil: null },
  ),
  period: line,
  sourceId: fc.constant(null),
  state: fc.constantFrom(...FIGURE_STATES),
  judgedBy: line,
  judgedAt: day,
  note: line,
});
const decision: fc.Arbitrary<MentionDecision> = fc.record({
  kind: fc.constant('role' as const),
  developmentId: fc.constant(null),
  entityId: id.map((value) => value as EntityId),
  role: line,
});

/** Lists whose order means nothing, as a document gives them: by their keys, none of them twice. */
const keyed = <T>(each: fc.Arbitrary<T>, maxLength: number, selector: (item: T) => string): fc.Arbitrary<T[]> =>
  fc
    .uniqueArray(each, { maxLength, selector })
    .map((items) => [...items].sort((a, b) => (selector(a) < selector(b) ? -1 : 1)));

const fraction = fc.constantFrom(0, 0.125, 0.5, 0.75, 1);
const image = fc.record({
  kind: fc.constant('image' as const),
  sha256: fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef'.split('')) }),
  mediaType: fc.constantFrom(...IMAGE_MEDIA_TYPES),
  widthPx: fc.integer({ min: 1, max: 9000 }),
  heightPx: fc.integer({ min: 1, max: 9000 }),
  crop: fc.option(fc.record({ x: fraction, y: fraction, width: fraction, height: fraction }), { nil: null }),
  focus: fc.option(fc.record({ x: fraction, y: fraction }), { nil: null }),
});
const chart = fc.record({
  kind: fc.constant('chart' as const),
  chart: fc.record({
    form: fc.constantFrom(...CHART_FORMS),
    title: line,
    unit: line,
    source: line,
    columns: fc.array(text, { maxLength: 3 }),
    rows: fc.array(fc.array(fc.oneof(text, fc.constantFrom('1,5', '2 000', '', '—')), { maxLength: 3 }), {
      maxLength: 3,
    }),
  }),
});
const picture = (developmentIds: readonly DevelopmentId[]): fc.Arbitrary<Picture> =>
  fc.record({
    id: id.map((value) => value as PictureId),
    developmentId: fc.constantFrom(null, ...developmentIds),
    order: fc.integer({ min: 0, max: 9 }),
    caption: line,
    credit: line,
    licence: line,
    alt: line,
    isDecorative: fc.boolean(),
    size: fc.constantFrom(...PICTURE_SIZES),
    placement: fc.oneof(fc.constant('after' as const), fc.record({ afterBlock: fc.integer({ min: 0, max: 6 }) })),
    content: fc.oneof(image, chart),
  });

/** A whole issue, in its one form. Cloned, as records are generated without a prototype too, which no file gives. */
export const issue: fc.Arbitrary<Issue> = fc
  .record({
    id: id.map((value) => value as IssueId),
    publicationId: id.map((value) => value as PublicationId),
    number: fc.constantFrom('', '47', '2026/9'),
    periodStart: day,
    periodEnd: day,
    publicationDate: day,
    language: fc.constantFrom('en', 'ru', 'zh', 'de-CH'),
    title: line,
    notice: richText,
    lede: richText,
    sectionHeading: line,
    developments: fc.uniqueArray(development, { maxLength: 3, selector: (item) => item.id }),
    inContext: richText,
    takeaway: richText,
    leftOut: fc.array(fc.record({ text: line, reason: line }), { maxLength: 1 }),
    figures: keyed(figure, 2, (each) => each.id),
    decisions: keyed(decision, 2, decisionKey),
    accepted: fc.array(fc.record({ id: line, reason: line, at: day }), { maxLength: 1 }),
  })
  .chain((rest) =>
    keyed(picture(rest.developments.map((each) => each.id)), 3, (each) => each.id).map(
      (pictures): Issue => ({ ...rest, pictures, people: [], record: emptyRecord() }),
    ),
  )
  .map((given) => normalizeIssue(structuredClone(given)));
