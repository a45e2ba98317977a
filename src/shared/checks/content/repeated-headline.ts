import { foldForSearch } from '../../document/fold.ts';
import type { IssueCheck } from '../check.ts';
import { quoted } from '../passages.ts';

/** No two developments have the same headline. */
export const repeatedHeadline: IssueCheck = {
  name: 'repeated-headline',
  label: 'The same headline twice',
  severity: 'blocker',
  inIssue: ({ issue: { developments } }) => {
    const first = new Map<string, number>();
    return developments.flatMap(({ id, headline }, index) => {
      const folded = foldForSearch(headline).trim();
      const earlier = first.get(folded);
      if (folded === '') return [];
      if (earlier === undefined) {
        first.set(folded, index);
        return [];
      }
      return [
        {
          message: `The headline of ${earlier + 1} again`,
          why: `${quoted(headline)} stands twice: links and contents lead to one of them only.`,
          place: { developmentId: id, field: 'headline' as const },
        },
      ];
    });
  },
};
