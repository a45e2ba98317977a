import type { OpenThread } from '../../domain/open-points.ts';
import type { FindingDraft, IssueCheck } from '../check.ts';
import { counted, quoted } from '../passages.ts';
import { partPlace } from './part-place.ts';

/** What people still talk about is worth a look: one finding a part. */
export const openThread: IssueCheck = {
  name: 'open-thread',
  label: 'Threads that are open',
  severity: 'hint',
  inIssue: ({ open: { threads } }) => {
    const byPart = new Map<OpenThread['part'], OpenThread[]>();
    for (const thread of threads)
      if (!thread.isBlocking) byPart.set(thread.part, [...(byPart.get(thread.part) ?? []), thread]);
    return [...byPart].map(([part, some]): FindingDraft => {
      const [first] = some;
      return {
        message: `${counted(some.length, 'thread')} ${some.length === 1 ? 'is' : 'are'} open`,
        why: first === undefined ? '' : `${first.who}: ${quoted(first.words)}`,
        place: partPlace(part),
        what: some
          .map(({ id }) => id)
          .sort()
          .join(' '),
      };
    });
  },
};
