import type { Check } from './check.ts';

/** An issue has a title. */
export const missingTitle: Check = {
  name: 'missing-title',
  label: 'An issue without a title',
  severity: 'blocker',
  find: (issue) =>
    issue.title.trim() === ''
      ? [
          {
            message: 'No title',
            why: 'The page and the PDF are named after it.',
            place: { developmentId: null, field: 'title' },
          },
        ]
      : [],
};
