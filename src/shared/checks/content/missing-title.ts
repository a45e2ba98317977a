import type { IssueCheck } from '../check.ts';

/** An issue has a title. */
export const missingTitle: IssueCheck = {
  name: 'missing-title',
  label: 'No title',
  severity: 'blocker',
  inIssue: ({ issue }) =>
    issue.title.trim() === ''
      ? [
          {
            message: 'No title',
            why: 'The page, the PDF and the mail are named after it.',
            place: { developmentId: null, field: 'title' },
          },
        ]
      : [],
};
