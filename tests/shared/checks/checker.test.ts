import { describe, expect, it } from 'vitest';
import { CHECKS, checkIssue, createChecker } from '../../../src/shared/checks/index.ts';
import { DEFAULT_CHECK_POLICY } from '../../../src/shared/domain/check-policy.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { sampleLibrary } from '../../../src/shared/sample/sample-library.ts';
import { issueOf, publicationOf, rich } from './case.ts';

const { issues, register } = sampleLibrary('p' as never);
const sample = issues.at(-1) as Issue;
const messy = issueOf({
  developments: [
    { headline: 'TK  one', body: rich('See [here](http://a.org) and the the rest.') },
    { body: rich('See [here](http://a.org).') },
    { headline: '' },
  ],
});
const ids = (issue: Issue) => checkIssue(issue).map(({ id }) => id);

describe('the checker', () => {
  it('[D2] every check has a name of its own', () => {
    expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  });

  it('[D2] findings keep their ids when developments change places, and when others are edited', () => {
    const [first, ...rest] = messy.developments;
    const moved: Issue = { ...messy, developments: [...rest, first as never] };
    expect(new Set(ids(moved))).toEqual(new Set(ids(messy)));
    const edited: Issue = {
      ...messy,
      lede: rich('The coast was busier.'),
      developments: [
        { ...(first as never as Issue['developments'][number]), whyThisMatters: rich('More of it.') },
        ...rest,
      ],
    };
    const isOfReview = (id: string) => id.startsWith('part-');
    expect(ids(edited).filter((id) => !isOfReview(id))).toEqual(ids(messy).filter((id) => !isOfReview(id)));
  });

  it('[D2] no two findings have one id', () => {
    const all = ids(messy);
    expect(new Set(all).size).toBe(all.length);
  });

  it('[D2] a publication says what blocks, warns, hints, or is not looked for', () => {
    const levels = { 'link-text': 'blocker', 'insecure-link': 'off', 'empty-headline': 'hint' } as const;
    const publication = publicationOf({ checks: { ...DEFAULT_CHECK_POLICY, levels } });
    const found = checkIssue(messy, { publication });
    const severities = (name: string) => [
      ...new Set(found.filter(({ check }) => check === name).map((f) => f.severity)),
    ];
    expect(severities('link-text')).toEqual(['blocker']);
    expect(severities('insecure-link')).toEqual([]);
    expect(severities('empty-headline')).toEqual(['hint']);
    expect(found.map(({ severity }) => severity)).toEqual(
      [...found]
        .map(({ severity }) => severity)
        .sort((a, b) => 'bwh'.indexOf(a.charAt(0)) - 'bwh'.indexOf(b.charAt(0))),
    );
  });

  it('[D2] after any edit, reorder or change of rules it finds what one that begins anew finds', () => {
    const check = createChecker();
    const publication = publicationOf({ wordTargets: { development: 120, issue: 300 } });
    const swapped: Issue = { ...sample, developments: [...sample.developments].reverse() };
    const edited: Issue = {
      ...sample,
      developments: sample.developments.map((item, index) =>
        index === 3 ? { ...item, body: rich('It costs $640 million and $590 million, TK.') } : item,
      ),
    };
    const shorter: Issue = { ...edited, developments: edited.developments.slice(1) };
    for (const issue of [sample, edited, swapped, shorter, messy, sample])
      for (const material of [{ entities: register }, { entities: register, publication }, {}])
        expect(check(issue, material)).toEqual(createChecker()(structuredClone(issue), material));
  });

  it('[D1] the sample issue has only what waits in it to be found', () => {
    const found = checkIssue(sample, { entities: register }).filter(({ check }) => !check.startsWith('part-'));
    expect([...new Set(found.map(({ check }) => check))]).toEqual([
      'figure-mismatch',
      'figures-disputed',
      'figures-unchecked',
    ]);
  });
});
