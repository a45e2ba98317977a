import { foldForSearch } from '../document/fold.ts';
import type { Check } from './check.ts';

/** No two developments have the same headline. */
export const repeatedHeadline: Check = {
  name: 'repeated-headline',
  label: 'The same headline twice',
  severity: 'warning',
  find: ({ developments }) =>
    developments.flatMap((development, index) => {
      const folded = foldForSearch(development.headline).trim();
      const first = developments.findIndex((other) => foldForSearch(other.headline).trim() === folded);
      return folded === '' || first === index
        ? []
        : [
            {
              message: `Developments ${first + 1} and ${index + 1} have the same headline`,
              why: `“${development.headline}”`,
              place: { developmentId: development.id, field: 'headline' as const },
            },
          ];
    }),
};
