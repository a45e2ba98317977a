import { isEmptyRichText } from '../document/rich-text.ts';
import type { Check } from './check.ts';

/** The issue says the one thing to remember. */
export const missingTakeaway: Check = {
  name: 'missing-takeaway',
  label: 'An issue without a takeaway',
  severity: 'warning',
  find: (issue, { houseNames }) =>
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
