import { isEmptyRichText } from '../../document/rich-text.ts';
import type { PartCheck } from '../check.ts';

/** Every development says why it matters. */
export const missingAnalysis: PartCheck = {
  name: 'missing-analysis',
  label: 'No analysis',
  severity: 'warning',
  inPart: ({ development }, { publication: { houseNames } }) =>
    development !== null && isEmptyRichText(development.whyThisMatters)
      ? [
          {
            message: `No ${houseNames.whyThisMatters[0] ?? 'analysis'}`,
            why: 'The development has no analysis yet.',
            place: { developmentId: development.id, field: 'whyThisMatters' },
          },
        ]
      : [],
};
