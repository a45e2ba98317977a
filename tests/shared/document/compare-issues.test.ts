import { describe, expect, it } from 'vitest';
import { compareIssues } from '../../../src/shared/document/compare-issues.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { DevelopmentId } from '../../../src/shared/domain/ids.ts';
import { blankDevelopment, type Issue } from '../../../src/shared/domain/issue.ts';
import { canonicalJson } from '../../../src/shared/record/index.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';

const issue = sampleIssue('p' as never);
const changes = (before: Issue, after: Issue) =>
  Object.fromEntries(compareIssues(before, after).map(({ ref, change }) => [ref, change]));
const [first, second, third, ...rest] = issue.developments as [
  Issue['developments'][0],
  Issue['developments'][0],
  Issue['developments'][0],
];

describe('two states of an issue', () => {
  it('[C13] do not differ where one was stored and read again', () => {
    const stored = JSON.parse(canonicalJson(issue)) as Issue;
    expect(new Set(Object.values(changes(stored, issue)))).toEqual(new Set(['same']));
  });

  it('[C13] say which developments were added, removed, moved and changed', () => {
    const added = { ...blankDevelopment(), id: 'new' as DevelopmentId, headline: 'New' };
    const changed = { ...first, body: paragraphs('Another text.') };
    const after = { ...issue, developments: [third, changed, added, ...rest] };
    expect(changes(issue, after)).toMatchObject({
      [first.id]: 'changed',
      [second.id]: 'removed',
      [third.id]: 'moved',
      new: 'added',
    });
  });

  it('[C13] name what else is not the same', () => {
    const sources = [{ ...first.sources[0], id: 's' as never, title: 'Another' } as (typeof first.sources)[0]];
    const after = { ...issue, developments: [{ ...first, sources }, ...issue.developments.slice(1)] };
    expect(compareIssues(issue, after).find(({ ref }) => ref === first.id)?.others).toEqual(['sources']);
  });
});
