import type { PartCheck } from '../check.ts';

/** A headline is no longer than the publication wants. */
export const longHeadline: PartCheck = {
  name: 'long-headline',
  label: 'Headlines that are too long',
  severity: 'hint',
  inPart: ({ development }, { publication }) => {
    const most = publication.checks.lines.headlineCharacters;
    const length = development === null ? 0 : [...development.headline.trim()].length;
    return development === null || most === 0 || length <= most
      ? []
      : [
          {
            message: `The headline has ${length} characters`,
            why: `The house wants ${most} at most; on a phone it fills the screen.`,
            place: { developmentId: development.id, field: 'headline' },
          },
        ];
  },
};
