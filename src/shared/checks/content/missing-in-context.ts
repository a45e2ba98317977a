import { isEmptyRichText } from '../../document/rich-text.ts';
import type { IssueCheck } from '../check.ts';

/** A piece ties the developments together. */
export const missingInContext: IssueCheck = {
  name: 'missing-in-context',
  label: 'No In Context',
  severity: 'warning',
  inIssue: ({ issue, publication: { houseNames } }) =>
    isEmptyRichText(issue.inContext)
      ? [
          {
            message: `No ${houseNames.inContext[0] ?? 'In Context'}`,
            why: 'Nothing ties the developments together.',
            place: { developmentId: null, field: 'inContext' },
          },
        ]
      : [],
};
