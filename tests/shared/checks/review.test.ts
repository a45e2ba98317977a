import { describe, expect, it } from 'vitest';
import { CANONICAL_VERSION, hashPart } from '../../../src/shared/approval/index.ts';
import { checkIssue, openBlockers } from '../../../src/shared/checks/index.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import type { OpenSuggestion, OpenThread } from '../../../src/shared/domain/open-points.ts';
import { type PartRef, partsOf } from '../../../src/shared/domain/part-ref.ts';
import type { RecordAction } from '../../../src/shared/domain/record.ts';
import { ISSUE, recordOf, signers } from '../record/keys.ts';
import { checkCases, issueOf, rich } from './case.ts';

const { Alice, Bob } = signers;
const people = [{ id: Bob.id, name: 'Bob', initials: 'B', hand: 1 as const, publicKey: Bob.publicKey }];
const draft = issueOf({ issue: { id: ISSUE, people }, developments: [{}, {}] });
const d1 = 'd1' as PartRef;

const contentOf = (issue: Issue, part: PartRef) => ({
  contentHash: hashPart(issue, part) ?? '',
  canonicalVersion: CANONICAL_VERSION,
});
const approvals = (issue: Issue): readonly (readonly [typeof Bob, RecordAction])[] =>
  partsOf(issue).map((part) => [Bob, { kind: 'approved', part, ...contentOf(issue, part) }] as const);

const approved: Issue = { ...draft, record: await recordOf(approvals(draft)) };
const edited: Issue = {
  ...approved,
  developments: approved.developments.map((item) =>
    item.id === d1 ? { ...item, body: rich('The ministry signed other terms.') } : item,
  ),
};
const returned: Issue = {
  ...draft,
  record: await recordOf([
    [Alice, { kind: 'sent', part: d1, to: [], asked: '', ...contentOf(draft, d1) }],
    [Bob, { kind: 'returned', part: d1, reason: 'The total is wrong.', ...contentOf(draft, d1) }],
  ]),
};
const found = (issue: Issue) =>
  checkIssue(issue)
    .filter(({ check }) => check.startsWith('part-'))
    .map(({ place, message, why }) => `${place.developmentId ?? place.field}: ${message}. ${why}`);

const thread = (values: Partial<OpenThread>): OpenThread => ({
  id: 't1',
  part: d1,
  place: { developmentId: 'd1' as never, field: 'body' },
  quote: 'the terms',
  isBlocking: true,
  who: 'Ayla Demir',
  words: 'The grid plan says 700 to 1,200.',
  ...values,
});
const suggestion = (values: Partial<OpenSuggestion>): OpenSuggestion => ({
  id: 's1',
  part: d1,
  place: { developmentId: 'd1' as never, field: 'body' },
  who: 'Tomas Lind',
  ...values,
});
const open = (threads: readonly OpenThread[], suggestions: readonly OpenSuggestion[] = []) => ({
  open: { threads, suggestions },
});

describe('checks of the review', () => {
  it('[D1] an issue of which every part is approved has nothing to find', () => {
    expect(found(approved)).toEqual([]);
  });
  it('[D1] a draft needs an approval of every part with words', () => {
    expect(found({ ...draft, lede: rich('') })).toEqual([
      'd1: Not sent for review. It needs an approval to go out.',
      'd2: Not sent for review. It needs an approval to go out.',
      'inContext: Not sent for review. It needs an approval to go out.',
      'takeaway: Not sent for review. It needs an approval to go out.',
    ]);
  });
  it('[D1] what was sent back says why', () => {
    expect(found(returned)).toContain('d1: Sent back. Bob: “The total is wrong.”');
  });
  it('[D1] what was changed since it was approved is told by name and day, and nothing else is', () => {
    expect(found(edited)).toEqual([
      'd1: Changed since Bob approved. The approval of 2026-11-22 stands for the older text.',
    ]);
  });
  it('[D1] entries that were tampered with approve nothing', () => {
    const entries = approved.record.entries.map((entry) => ({ ...entry, at: '2026-01-01T00:00:00.000Z' }));
    expect(found({ ...approved, record: { ...approved.record, entries } })).toHaveLength(5);
  });
  it('[D2] a decision to go on over a change holds for that change alone', async () => {
    const [first] = checkIssue(edited);
    const decided = await recordOf(
      [[Bob, { kind: 'overridden', findingId: first?.id ?? '', reason: 'A comma.' }]],
      edited.record,
      20,
    );
    const after = { ...edited, record: decided };
    expect(openBlockers(checkIssue(after), after.record)).toEqual([]);
    const again: Issue = {
      ...after,
      developments: after.developments.map((item) => (item.id === d1 ? { ...item, body: rich('Another.') } : item)),
    };
    expect(openBlockers(checkIssue(again), again.record).map(({ check }) => check)).toEqual(['part-changed-since']);
  });

  checkCases('D1', 'blocking-thread', [
    { of: 'one that does not block', material: open([thread({ isBlocking: false })]), finds: [] },
    { of: 'on words', material: open([thread({})]), finds: ['d1 body: Blocking thread is open [the terms]'] },
    {
      of: 'on a development, and on the issue',
      material: open([
        thread({ id: 't2', place: null, quote: '' }),
        thread({ id: 't3', part: null, place: null, quote: '' }),
      ]),
      finds: ['d1 headline: Blocking thread is open', 'title: Blocking thread is open'],
    },
  ]);
  checkCases('D1', 'open-thread', [
    { of: 'one that blocks', material: open([thread({})]), finds: [] },
    {
      of: 'two in one part',
      material: open([thread({ isBlocking: false }), thread({ id: 't2', isBlocking: false })]),
      finds: ['d1 headline: 2 threads are open'],
    },
  ]);
  checkCases('D1', 'undecided-suggestion', [
    { of: 'none', finds: [] },
    { of: 'one', material: open([], [suggestion({})]), finds: ['d1 body: 1 suggestion is undecided'] },
    {
      of: 'several parts',
      material: open(
        [],
        [suggestion({}), suggestion({ id: 's2' }), suggestion({ id: 's3', part: 'lede', place: null })],
      ),
      finds: ['d1 body: 2 suggestions are undecided', 'lede: 1 suggestion is undecided'],
    },
  ]);
});
