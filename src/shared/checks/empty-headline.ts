import type { Check } from './check.ts';

/** Every development has a headline. */
export const emptyHeadline: Check = {
  name: 'empty-headline',
  label: 'A development without a headline',
  severity: 'warning',
  find: ({ developments }) =>
    developments.flatMap((development, index) =>
      development.headline.trim() === ''
        ? [
            {
              message: `Development ${index + 1} has no headline`,
              why: 'Readers skim headlines; without one the development is passed over.',
              place: { developmentId: development.id, field: 'headline' as const },
            },
          ]
        : [],
    ),
};
