import type { PhrasingContent, RootContent } from 'mdast';
import { paragraphs, type RichText } from '../../../src/shared/document/rich-text.ts';
import type { Development } from '../../../src/shared/domain/development.ts';
import type { DevelopmentId, IssueId, PictureId, PublicationId, SourceId } from '../../../src/shared/domain/ids.ts';
import { blankIssue, type Issue } from '../../../src/shared/domain/issue.ts';
import { normalizeIssue } from '../../../src/shared/domain/normalize-issue.ts';
import { CHARTS } from '../charts/charts.ts';
import { longIssue, sample } from './branded.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const p = (...children: readonly (PhrasingContent | string)[]): RootContent => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const rich = (...children: readonly RootContent[]): RichText => ({ type: 'root', children: [...children] });
const marked = (type: 'strong' | 'emphasis' | 'underline' | 'delete' | 'superscript' | 'subscript', value: string) =>
  ({ type, children: [text(value)] }) as PhrasingContent;
const table = (rows: readonly (readonly string[])[], align: ('left' | 'right' | 'center' | null)[]): RootContent => ({
  type: 'table',
  align,
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
});
const noted = (before: string, identifier: string): RootContent =>
  p(before, { type: 'footnoteReference', identifier } as PhrasingContent);
const note = (identifier: string, words: string): RootContent => ({
  type: 'footnoteDefinition',
  identifier,
  label: identifier,
  children: [{ type: 'paragraph', children: [text(words)] }],
});

const development = (
  id: string,
  headline: string,
  body: RichText,
  whyThisMatters = rich(),
  change: Partial<Development> = {},
): Development => ({
  id: id as DevelopmentId,
  headline,
  body,
  whyThisMatters,
  sources: [],
  topics: [],
  ...change,
});
const issue = (language: string, change: Partial<Issue>): Issue =>
  normalizeIssue({
    ...blankIssue('golden' as PublicationId, language),
    id: 'golden-issue' as IssueId,
    number: '7',
    publicationDate: '2026-11-22',
    periodStart: '2026-11-16',
    periodEnd: '2026-11-22',
    ...change,
  });
const source = (title: string, url: string) => ({
  id: 'source-1' as SourceId,
  title,
  publisher: 'Ministry',
  url,
  date: '2026-11-18',
  note: '',
});

/** What would run, load, break out or hide, were it not for what each format does with words. */
export const HOSTILE = `</style></title></script><script>window.hacked=1</script><img src="https://evil.example/x.png" onerror="window.hacked=1">"'&<!--]]>{{x}}<%y%>\\u0022`;

const first = development(
  'first',
  'A quay opens',
  paragraphs('Ships came in.', 'Grain went out.'),
  paragraphs('It is quicker.'),
);
const english = (change: Partial<Issue>) =>
  issue('en', { title: 'A golden issue', developments: [first], takeaway: paragraphs('Watch the quay.'), ...change });

/** The issues of the golden exports by the name of their folder. */
export const GOLDEN: Readonly<Record<string, Issue>> = {
  sample: {
    ...sample,
    id: 'golden-sample' as IssueId,
    developments: sample.developments.map((each, at) => ({ ...each, id: `sample-${at}` as DevelopmentId })),
    figures: [],
    decisions: [],
    accepted: [],
  },
  tiny: issue('en', {
    number: '',
    publicationDate: '',
    periodStart: '',
    periodEnd: '',
    developments: [development('d', '', paragraphs('One line.'))],
  }),
  'title-alone': issue('en', { title: 'Nothing happened' }),
  long: { ...longIssue(12), id: 'golden-long' as IssueId, figures: [], decisions: [], accepted: [] },
  marks: english({
    lede: rich(
      p(
        marked('strong', 'Bold'),
        ', ',
        marked('emphasis', 'italic'),
        ', ',
        marked('underline', 'under'),
        ', ',
        marked('delete', 'struck'),
        ', 10',
        marked('superscript', '6'),
        ' t CO',
        marked('subscript', '2'),
        { type: 'break' },
        'next line',
      ),
    ),
  }),
  lists: english({
    lede: rich({
      type: 'list',
      ordered: true,
      start: 3,
      spread: false,
      children: [
        {
          type: 'listItem',
          spread: false,
          children: [
            { type: 'paragraph', children: [text('third')] },
            {
              type: 'list',
              ordered: false,
              spread: false,
              children: [
                { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text('within')] }] },
              ],
            },
          ],
        },
        { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text('fourth')] }] },
      ],
    }),
  }),
  tables: english({
    lede: rich(
      table(
        [
          ['Port', 'Tonnes'],
          ['Poti', '1,200'],
          ['Varna', '950'],
        ],
        [null, 'right'],
      ),
    ),
    developments: [
      development(
        'wide',
        'A wide table',
        rich(
          table(
            [
              ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
              ['a long cell of words', 'another long cell', 'x', 'y', 'z', 'the last cell of the row'],
            ],
            [null, 'center', null, null, null, 'left'],
          ),
        ),
      ),
    ],
  }),
  footnotes: english({
    notice: rich(noted('A notice', '1'), note('1', 'Of the notice.')),
    developments: [
      development(
        'noted',
        'With notes',
        rich(noted('First', '1'), noted('Second', '2'), note('1', 'Note one.'), note('2', 'Note two.')),
        rich(noted('Why', '1'), note('1', 'Note three.')),
      ),
    ],
    inContext: rich(noted('Context', '1'), note('1', 'Note four.')),
  }),
  quotes: english({
    lede: rich(
      {
        type: 'blockquote',
        children: [
          { type: 'paragraph', children: [text('We said so.')] },
          { type: 'paragraph', children: [text('Twice.')] },
        ],
      },
      { type: 'thematicBreak' },
      { type: 'heading', depth: 3, children: [text('A heading within')] },
      p('After it.'),
      { type: 'heading', depth: 4, children: [text('And one below')] },
      p('The end.'),
    ),
  }),
  links: english({
    lede: rich(
      p(
        'See ',
        { type: 'link', url: 'https://example.org/a?b=1&c=2', title: 'A title', children: [text('the terms')] },
        ', or write to ',
        { type: 'link', url: 'mailto:desk@example.org', children: [text('us')] },
        '.',
      ),
    ),
    developments: [
      {
        ...first,
        sources: [
          source('Terms', 'https://example.org/terms'),
          { ...source('', 'https://example.org/bare'), id: 'source-2' as SourceId },
          { ...source('Heard', ''), id: 'source-3' as SourceId },
        ],
      },
    ],
  }),
  charts: english({
    pictures: (['bar', 'line', 'dot', 'stacked-bar'] as const).map((form, at) => ({
      id: `chart-${form}` as PictureId,
      developmentId: first.id,
      order: at,
      caption: `As ${form}`,
      credit: 'Desk',
      licence: '',
      alt: '',
      isDecorative: false,
      size: at % 2 === 0 ? ('full' as const) : ('half' as const),
      placement: at === 0 ? { afterBlock: 0 } : ('after' as const),
      content: { kind: 'chart' as const, chart: { ...CHARTS.bar, form } },
    })),
  }),
  'pictures-missing': english({
    pictures: [
      {
        id: 'lost' as PictureId,
        developmentId: null,
        order: 0,
        caption: 'The quay',
        credit: 'A. Photographer',
        licence: 'CC BY 4.0',
        alt: 'Cranes',
        isDecorative: false,
        size: 'full',
        placement: 'after',
        content: {
          kind: 'image',
          sha256: 'd'.repeat(64),
          mediaType: 'image/png',
          widthPx: 10,
          heightPx: 10,
          crop: null,
          focus: null,
        },
      },
    ],
  }),
  cyrillic: issue('ru', {
    title: 'Зерно, сталь и кабель',
    sectionHeading: 'Неделя на Чёрном море',
    lede: paragraphs('На этой неделе в Поти подписали условия строительства причала длиной 310 метров.'),
    developments: [
      development(
        'ru1',
        'Грузия подписывает условия для второго зернового причала',
        paragraphs('Строительство начнётся в марте и займёт двадцать шесть месяцев.'),
        paragraphs('Собственный причал даёт отправителям дату.'),
        { sources: [source('Условия', 'https://example.org/ru')] },
      ),
    ],
    takeaway: paragraphs('Следите за кабелем.'),
  }),
  chinese: issue('zh', {
    title: '粮食、钢铁与电缆',
    sectionHeading: '黑海本周',
    lede: paragraphs(
      '本周黑海沿岸宣布了四座工厂和一个码头，每一个都回答同一个问题：现在从别处运来既慢又贵，有什么必须在这里制造？',
    ),
    developments: [
      development(
        'zh1',
        '格鲁吉亚签署波季第二粮食码头条款',
        paragraphs('码头长310米，水深14米，专供粮食使用至2035年。'),
        paragraphs('专用泊位给了托运人一个日期。'),
      ),
    ],
    takeaway: paragraphs('请关注电缆。'),
  }),
  arabic: issue('ar', {
    title: 'الحبوب والفولاذ والكابل',
    sectionHeading: 'هذا الأسبوع على البحر الأسود',
    lede: paragraphs('وُعد هذا الأسبوع بأربعة مصانع ورصيف واحد (310 أمتار) على البحر الأسود.'),
    developments: [
      development(
        'ar1',
        'جورجيا توقّع شروط رصيف ثانٍ للحبوب في بوتي',
        rich(
          p('يبدأ البناء في مارس.'),
          table(
            [
              ['الميناء', 'طن'],
              ['بوتي', '1200'],
            ],
            [null, 'right'],
          ),
        ),
        paragraphs('رصيف خاص يعطي الشاحنين موعداً.'),
      ),
    ],
    takeaway: paragraphs('راقبوا الكابل.'),
  }),
  hostile: issue('en', {
    number: '<b>7</b>',
    title: HOSTILE,
    sectionHeading: HOSTILE,
    notice: paragraphs(HOSTILE),
    lede: rich(
      p(HOSTILE, { type: 'link', url: 'javascript:window.hacked=1', title: HOSTILE, children: [text(HOSTILE)] }),
      noted(HOSTILE, '1'),
      note('1', HOSTILE),
    ),
    inContext: rich(
      table(
        [
          [HOSTILE, HOSTILE],
          [HOSTILE, HOSTILE],
        ],
        [null, null],
      ),
    ),
    takeaway: paragraphs(HOSTILE),
    developments: [
      development('h1', HOSTILE, paragraphs(HOSTILE), paragraphs(HOSTILE), {
        topics: [HOSTILE],
        sources: [{ ...source(HOSTILE, 'javascript:window.hacked=1'), publisher: HOSTILE, note: HOSTILE }],
      }),
    ],
    pictures: [
      {
        id: 'evil' as PictureId,
        developmentId: null,
        order: 0,
        caption: HOSTILE,
        credit: HOSTILE,
        licence: HOSTILE,
        alt: HOSTILE,
        isDecorative: false,
        size: 'full',
        placement: 'after',
        content: {
          kind: 'chart',
          chart: {
            form: 'bar',
            title: HOSTILE,
            unit: HOSTILE,
            source: HOSTILE,
            columns: [HOSTILE, HOSTILE],
            rows: [[HOSTILE, '5']],
          },
        },
      },
    ],
  }),
  hundred: {
    ...longIssue(100),
    id: 'golden-hundred' as IssueId,
    figures: [],
    decisions: [],
    accepted: [],
    developments: longIssue(100).developments.map((each) => ({
      ...each,
      body: paragraphs('A line.'),
      whyThisMatters: paragraphs('And why.'),
    })),
  },
};
