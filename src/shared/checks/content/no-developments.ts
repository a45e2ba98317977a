import type { IssueCheck } from '../check.ts';

/** There is something to read. */
export const noDevelopments: IssueCheck = {
  name: 'no-developments',
  label: 'No developments',
  severity: 'blocker',
  inIssue: ({ issue }) =>
    issue.developments.length === 0
      ? [
          {
            message: 'No developments',
            why: 'There is nothing to read yet.',
            place: { developmentId: null, field: 'sectionHeading' },
          },
        ]
      : [],
};
