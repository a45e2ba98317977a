import { isEmptyRichText } from '../document/rich-text.ts';
import type { Check } from './check.ts';

/** A piece ties the developments together. */
export const missingInContext: Check = {
  name: 'missing-in-context',
  label: 'An issue without its closing piece',
  severity: 'warning',
  find: (issue, { houseNames }) =>
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
