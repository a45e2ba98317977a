import { isEmptyRichText } from '../../document/rich-text.ts';
import type { IssueCheck } from '../check.ts';

/** The issue says the one thing to remember. */
export const missingTakeaway: IssueCheck = {
  name: 'missing-takeaway',
  label: 'No takeaway',
  severity: 'warning',
  inIssue: ({ issue, publication: { houseNames } }) =>
    isEmptyRichText(issue.takeaway)
      ? [
          {
            message: `No takeaway (${houseNames.takeaway[0] ?? 'The takeaway'})`,
            why: 'The issue ends without the one thing to remember.',
            place: { developmentId: null, field: 'takeaway' },
          },
        ]
      : [],
};
