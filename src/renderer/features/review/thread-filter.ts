import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Thread } from '../../../shared/domain/thread.ts';

/** Which threads the margin shows. Detached ones stand in their tray whatever is chosen. */
export const THREAD_FILTERS = [
  { id: 'open', name: 'Open threads' },
  { id: 'mine', name: 'Mine' },
  { id: 'blocking', name: 'Blocking' },
  { id: 'resolved', name: 'Resolved' },
  { id: 'detached', name: 'Detached' },
  { id: 'all', name: 'All threads' },
] as const;
export type ThreadFilter = (typeof THREAD_FILTERS)[number]['id'];

/** Whether a filter shows a thread. Mine: I wrote in it, or was spoken to. */
export function isShown(filter: ThreadFilter, { comments, isBlocking, resolved }: Thread, me: PersonId): boolean {
  switch (filter) {
    case 'open':
      return resolved === null;
    case 'mine':
      return resolved === null && comments.some(({ by, mentions }) => by === me || mentions.includes(me));
    case 'blocking':
      return resolved === null && isBlocking;
    case 'resolved':
      return resolved !== null;
    case 'detached':
      return false;
    case 'all':
      return true;
  }
}
