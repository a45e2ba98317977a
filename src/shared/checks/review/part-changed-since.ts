import type { IssueCheck } from '../check.ts';
import { hasStaleApproval, partPlace } from './part-place.ts';

/** What goes out is what was approved. */
export const partChangedSince: IssueCheck = {
  name: 'part-changed-since',
  label: 'Parts that were changed since they were approved',
  severity: 'blocker',
  inIssue: ({ issue, review: { notApproved, parts, hashes } }) =>
    notApproved.flatMap((part) => {
      const state = parts.get(part);
      if (state === undefined || !hasStaleApproval(state)) return [];
      const stale = state.approvals.filter(({ isStale }) => isStale);
      const names = stale.map(({ by }) => issue.people.find(({ id }) => id === by)?.name ?? 'somebody');
      const who = [...new Set(names)].join(' and ');
      return [
        {
          message: `Changed since ${who} approved`,
          why: `The approval of ${days(stale.map(({ at }) => at))} stands for the older text.`,
          place: partPlace(part),
          // Another change is another thing to go on over.
          what: hashes.get(part) ?? '',
        },
      ];
    }),
};

const days = (instants: readonly string[]): string =>
  [...new Set(instants.map((at) => at.slice(0, 10)))].sort().join(' and ');
