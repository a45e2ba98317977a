import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { hashIssue, hashPart } from '../../../src/shared/approval/index.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import type { Person } from '../../../src/shared/domain/person.ts';
import type { RecordAction } from '../../../src/shared/domain/record.ts';
import type { Thread } from '../../../src/shared/domain/thread.ts';
import {
  reviewSheet,
  writeReviewSheetHtml,
  writeReviewSheetJson,
  writeReviewSheetMarkdown,
} from '../../../src/shared/export/review-sheet/index.ts';
import type { Signer } from '../../../src/shared/record/index.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { ISSUE, recordOf, signers } from '../record/keys.ts';

const { Alice, Bob } = signers;
const base: Issue = { ...sampleIssue('p' as never), id: ISSUE };
const [first, second, third] = base.developments as [
  Issue['developments'][number],
  Issue['developments'][number],
  Issue['developments'][number],
];
const of = (part: 'lede' | Issue['developments'][number]['id']) => ({
  part,
  contentHash: hashPart(base, part) ?? '',
  canonicalVersion: 1,
});
const steps: readonly (readonly [Signer, RecordAction])[] = [
  [Alice, { kind: 'sent', to: [], asked: '', ...of(first.id) }],
  [Alice, { kind: 'sent', to: [], asked: '', ...of(second.id) }],
  [Alice, { kind: 'sent', to: [], asked: '', ...of(third.id) }],
  [Bob, { kind: 'approved', ...of(first.id) }],
  [Bob, { kind: 'approved', ...of(second.id) }],
  [Bob, { kind: 'returned', reason: 'The <b>sum</b> | is wrong.', ...of(third.id) }],
];
const person = ({ id, name, publicKey }: Signer, hand: Person['hand']): Person => ({
  id,
  name,
  initials: name.slice(0, 1),
  hand,
  publicKey,
});
const issue: Issue = {
  ...base,
  people: [person(Alice, 1), person(Bob, 2)],
  record: await recordOf(steps),
  developments: base.developments.map((each) =>
    each.id === second.id ? { ...each, headline: 'Changed since' } : each,
  ),
};
const thread = (target: Thread['target'], values: Partial<Thread> = {}): Thread => ({
  id: 't' as never,
  target,
  quote: '',
  before: '',
  after: '',
  isBlocking: false,
  resolved: null,
  comments: [
    {
      id: 'c' as never,
      by: Bob.id,
      at: '2026-11-22T11:00:00.000Z',
      editedAt: null,
      deletedAt: null,
      text: paragraphs('Is this so?'),
      mentions: [],
    },
    {
      id: 'd' as never,
      by: Alice.id,
      at: '2026-11-22T11:01:00.000Z',
      editedAt: null,
      deletedAt: null,
      text: paragraphs('Yes.'),
      mentions: [],
    },
  ],
  ...values,
});
const threads = [
  thread({ kind: 'text', place: { developmentId: third.id, field: 'body' } }, { quote: 'two words', isBlocking: true }),
  thread(
    { kind: 'development', developmentId: first.id },
    { resolved: { by: Bob.id, at: '2026-11-22T12:00:00.000Z' } },
  ),
  thread({ kind: 'issue' }),
  thread({ kind: 'text', place: { developmentId: null, field: 'lede' } }),
];
const options = {
  policy: { approvalsNeeded: 1, allowsOwnApproval: true },
  threads,
  suggestions: new Map([[third.id, 2]]),
  publication: 'Black Sea Digest',
  madeAt: '2026-11-23T08:00:00.000Z',
} as const;
const sheet = reviewSheet(issue, options);

describe('the review sheet', () => {
  it('[C12] says who approved what, when and of which content, and what holds', () => {
    expect(sheet.state).toBe('in-review');
    expect(sheet.issueHash).toBe(hashIssue(issue));
    const part = (id: string) => sheet.parts.find((each) => each.part === id);
    expect(part(first.id)).toMatchObject({
      state: 'approved',
      hash: of(first.id).contentHash,
      approvals: [{ who: 'Bob', at: '2026-11-22T10:03:00.000Z', hash: of(first.id).contentHash, isStale: false }],
      openPoints: [],
    });
    expect(part(second.id)).toMatchObject({
      name: 'Changed since',
      state: 'in-review',
      approvals: [{ isStale: true }],
    });
    expect(part(third.id)).toMatchObject({
      state: 'changes-requested',
      returned: { who: 'Bob', reason: 'The <b>sum</b> | is wrong.' },
      undecidedSuggestions: 2,
      openPoints: [{ isBlocking: true, who: 'Bob', quote: 'two words', words: 'Is this so?', answers: 1 }],
    });
    expect(part('lede')?.openPoints).toHaveLength(1);
    expect(sheet.openPoints).toHaveLength(1);
    expect(sheet.decisions.map(({ who, what }) => `${who} ${what}`)).toContain(`Bob approved “${first.headline}”`);
    expect(sheet.recordProblem).toBe('');
  });

  it('[C12] says so where the record was tampered with, and counts no forged approval', () => {
    const entries = issue.record.entries.map((entry, index) => (index === 3 ? { ...entry, name: 'Mallory' } : entry));
    const tampered = reviewSheet({ ...issue, record: { ...issue.record, entries } }, options);
    expect(tampered.recordProblem).toContain('entry 4 (Mallory approved');
    expect(tampered.parts.find((each) => each.part === first.id)?.state).toBe('in-review');
    expect(writeReviewSheetHtml(tampered)).toContain('The record was tampered with');
  });

  it('[C12] is written as Markdown, JSON and a page to print, the same bytes each time', async () => {
    const markdown = writeReviewSheetMarkdown(sheet);
    expect(markdown).toBe(writeReviewSheetMarkdown(reviewSheet(issue, options)));
    expect(markdown).toContain('# Review sheet: Black Sea Digest · No. 47');
    expect(markdown).toContain('| Bob | 2026-11-22 10:03 UTC |');
    expect(markdown).toContain('- Blocking: Is this so? (on “two words”), Bob, 2026-11-22 11:00 UTC, 1 answer');
    expect(markdown).toContain('\\<b>sum\\</b>');
    expect(JSON.parse(writeReviewSheetJson(sheet))).toEqual(sheet);
    const html = writeReviewSheetHtml(sheet);
    expect(html).toContain('&#x3C;b>sum');
    expect(html).not.toContain('<b>sum');
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'doctype-style': 'off' },
    }).validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });
});
