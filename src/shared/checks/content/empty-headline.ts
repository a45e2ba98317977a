import type { PartCheck } from '../check.ts';

/** Every development has a headline. */
export const emptyHeadline: PartCheck = {
  name: 'empty-headline',
  label: 'No headline',
  severity: 'blocker',
  inPart: ({ development }) =>
    development !== null && development.headline.trim() === ''
      ? [
          {
            message: 'No headline',
            why: 'Readers skim headlines; without one the development is passed over.',
            place: { developmentId: development.id, field: 'headline' },
          },
        ]
      : [],
};
