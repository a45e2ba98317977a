import { safeUrl } from '../document/safe-url.ts';
import { type Check, developmentName } from './check.ts';

/** Every source has a title, and an address that can be opened where it has one. */
export const malformedSource: Check = {
  name: 'malformed-source',
  label: 'Sources without a title or an address that opens',
  severity: 'warning',
  find: (issue) =>
    issue.developments.flatMap((development, index) =>
      development.sources.flatMap((source, at) => {
        const hasBadUrl = source.url !== '' && safeUrl(source.url) === null;
        if (!hasBadUrl && source.title.trim() !== '') return [];
        return [
          {
            message: hasBadUrl ? `Source ${at + 1} has no address that opens` : `Source ${at + 1} has no title`,
            why: hasBadUrl ? `“${source.url}” in ${developmentName(issue, index)}` : developmentName(issue, index),
            place: { developmentId: development.id, field: 'sources' as const },
          },
        ];
      }),
    ),
};
