import type { Check } from './check.ts';

/** There is something to read. */
export const noDevelopments: Check = {
  name: 'no-developments',
  label: 'An issue without developments',
  severity: 'blocker',
  find: (issue) =>
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
