import type { PartCheck } from '../check.ts';

/** Every source says what it is. */
export const untitledSource: PartCheck = {
  name: 'untitled-source',
  label: 'Sources without a title',
  severity: 'warning',
  inPart: ({ development }) =>
    development === null
      ? []
      : development.sources
          .filter(({ title }) => title.trim() === '')
          .map(({ id, url, publisher }) => ({
            message: 'A source has no title',
            why: `${[publisher, url].filter((each) => each.trim() !== '').join(', ') || 'Nothing else is said of it.'}`,
            place: { developmentId: development.id, field: 'sources' as const },
            thing: { kind: 'source' as const, id },
          })),
};
