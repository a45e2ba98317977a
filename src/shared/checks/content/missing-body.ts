import { isEmptyRichText } from '../../document/rich-text.ts';
import type { PartCheck } from '../check.ts';

/** Every development says what happened. */
export const missingBody: PartCheck = {
  name: 'missing-body',
  label: 'No body',
  severity: 'blocker',
  inPart: ({ development }) =>
    development !== null && isEmptyRichText(development.body)
      ? [
          {
            message: 'No body',
            why: 'The development does not say what happened.',
            place: { developmentId: development.id, field: 'body' },
          },
        ]
      : [],
};
