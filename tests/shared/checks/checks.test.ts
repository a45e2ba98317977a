import { describe, expect, it } from 'vitest';
import { checkIssue } from '../../../src/shared/checks/index.ts';
import { emptyRichText } from '../../../src/shared/document/rich-text.ts';
import { DEFAULT_CHECK_POLICY } from '../../../src/shared/domain/check-policy.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import type { Picture } from '../../../src/shared/domain/picture.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';

const sample = sampleIssue('p' as never);
const change = (at: number, values: Partial<Issue['developments'][number]>): Issue => ({
  ...sample,
  developments: sample.developments.map((item, index) => (index === at ? { ...item, ...values } : item)),
});

const picture = (values: Partial<Picture>): Issue => ({
  ...sample,
  pictures: [
    {
      id: 'x' as never,
      developmentId: sample.developments[0]?.id ?? null,
      order: 0,
      caption: 'The quay at dusk',
      credit: '',
      licence: '',
      alt: '',
      isDecorative: false,
      size: 'full',
      placement: 'after',
      content: {
        kind: 'image',
        sha256: 'a'.repeat(64),
        mediaType: 'image/png',
        widthPx: 1,
        heightPx: 1,
        crop: null,
        focus: null,
      },
      ...values,
    },
  ],
});

const CASES: readonly (readonly [name: string, issue: Issue, checks: readonly string[]])[] = [
  ['the sample: nothing', sample, []],
  ['an empty headline', change(1, { headline: ' ' }), ['empty-headline']],
  ['a headline twice', change(1, { headline: sample.developments[0]?.headline ?? '' }), ['repeated-headline']],
  ['no body', change(2, { body: emptyRichText() }), ['missing-body']],
  ['no analysis', change(2, { whyThisMatters: emptyRichText() }), ['missing-analysis']],
  ['no takeaway', { ...sample, takeaway: emptyRichText() }, ['missing-takeaway']],
  [
    'no In Context and no title',
    { ...sample, title: '', inContext: emptyRichText() },
    ['missing-title', 'missing-in-context'],
  ],
  [
    'a source that does not open',
    change(0, { sources: [{ id: 's' as never, title: 'x', publisher: '', url: 'nope nope', date: '', note: '' }] }),
    ['malformed-source'],
  ],
];

describe('checks', () => {
  it('[B11] name a picture without alt text, unless it is decorative or a chart', () => {
    expect(checkIssue(picture({}))).toMatchObject([
      { check: 'missing-alt-text', severity: 'warning', message: 'The picture “The quay at dusk” has no alt text' },
    ]);
    expect(checkIssue(picture({ alt: 'Cranes' }))).toEqual([]);
    expect(checkIssue(picture({ isDecorative: true }))).toEqual([]);
    const chart = { form: 'bar', title: '', unit: '', source: '', columns: [], rows: [] } as const;
    expect(checkIssue(picture({ content: { kind: 'chart', chart } }))).toEqual([]);
    expect(checkIssue(picture({ developmentId: null }))[0]?.place).toMatchObject({
      developmentId: null,
      field: 'lede',
    });
  });

  it.each(CASES)('[A25] finds in %s what is missing', (_name, issue, checks) => {
    expect(checkIssue(issue).map((finding) => finding.check)).toEqual(checks);
  });
  it('[A25] hints at what is longer than its target', () => {
    const house = {
      houseNames: { whyThisMatters: ['W'], inContext: ['C'], takeaway: ['T'] },
      wordTargets: { development: 200, issue: 0 },
      checks: DEFAULT_CHECK_POLICY,
    };
    expect(checkIssue(sample, house).map((finding) => [finding.severity, finding.place.developmentId])).toEqual([
      ['hint', sample.developments[3]?.id],
    ]);
  });
});
