import { isEmptyRichText } from '../document/rich-text.ts';
import { type Check, developmentName } from './check.ts';

/** Every development says why it matters. */
export const missingAnalysis: Check = {
  name: 'missing-analysis',
  label: 'A development without its analysis',
  severity: 'warning',
  find: (issue, { houseNames }) =>
    issue.developments.flatMap((development, index) =>
      isEmptyRichText(development.whyThisMatters)
        ? [
            {
              message: `No ${houseNames.whyThisMatters[0] ?? 'analysis'}`,
              why: `${developmentName(issue, index)} has no analysis yet.`,
              place: { developmentId: development.id, field: 'whyThisMatters' as const },
            },
          ]
        : [],
    ),
};
