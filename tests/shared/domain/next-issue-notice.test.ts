import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/shared/document/plain-text.ts';
import { newBlankIssue } from '../../../src/shared/domain/next-issue.ts';

describe('a new issue', () => {
  it('[D8] begins with the standing notice of its publication, a paragraph a line', () => {
    const house = { id: 'p' as never, language: 'en-GB', standingNotice: 'Free to forward.\nMade in Varna.' };
    const issue = newBlankIssue(house, '46');
    expect([issue.number, issue.language, plainText(issue.notice)]).toEqual([
      '47',
      'en-GB',
      'Free to forward.\nMade in Varna.',
    ]);
    expect(issue.notice.children).toHaveLength(2);
    expect(newBlankIssue({ ...house, standingNotice: '' }, '46').notice.children).toEqual([]);
  });
});
