import type { IssueCheck } from '../check.ts';
import { quoted } from '../passages.ts';
import { openPointPlace } from './open-point-place.ts';

/** No conversation that was marked as blocking is open. */
export const blockingThread: IssueCheck = {
  name: 'blocking-thread',
  label: 'Blocking threads that are open',
  severity: 'blocker',
  inIssue: ({ open: { threads } }) =>
    threads
      .filter(({ isBlocking }) => isBlocking)
      .map((thread) => ({
        message: 'Blocking thread is open',
        why: `${thread.who}: ${quoted(thread.words)}`,
        ...openPointPlace(thread),
        thing: { kind: 'thread', id: thread.id },
        what: '',
      })),
};
