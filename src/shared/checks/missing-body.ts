import { isEmptyRichText } from '../document/rich-text.ts';
import { type Check, developmentName } from './check.ts';

/** Every development says what happened. */
export const missingBody: Check = {
  name: 'missing-body',
  label: 'A development without a body',
  severity: 'warning',
  find: (issue) =>
    issue.developments.flatMap((development, index) =>
      isEmptyRichText(development.body)
        ? [
            {
              message: 'No body',
              why: `${developmentName(issue, index)} does not say what happened.`,
              place: { developmentId: development.id, field: 'body' as const },
            },
          ]
        : [],
    ),
};
