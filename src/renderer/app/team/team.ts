import type { PublicationId } from '../../../shared/domain/ids.ts';
import { registerIdOf } from '../../../shared/domain/register.ts';
import type { IpcResult } from '../../../shared/ipc/contract.ts';
import type { Membership } from '../../../shared/team/membership.ts';
import { onEvent, request } from '../../platform/bridge.ts';
import { removeDocument } from '../../storage/document-log.ts';
import { issueIdsOf } from '../../storage/shelf.ts';
import type { Workspace } from '../workspace.ts';
import { createSharedPublication, type SharedPublication } from './shared-publication.ts';

/** The publications of this profile that are worked on with others by a team server. */
export interface Team {
  /** Keeps its identity until one is joined or left. */
  readonly memberships: () => readonly Membership[];
  readonly membershipOf: (publicationId: string) => Membership | null;
  /** Null where the publication is not shared. */
  readonly shared: (publicationId: string) => SharedPublication | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Exchanges an invitation link; `publicationId` is brought where the link is for a new one. */
  readonly join: (link: string, publicationId: string | null) => Promise<IpcResult<Membership>>;
  /** Ends the sharing on this machine. What is here stays, or is taken out of the library. */
  readonly leave: (publicationId: string, keepsCopy: boolean) => Promise<void>;
}

/** The first picture does not wait for it, nor the first key. */
const START_AFTER_MS = 2_000;

export function createTeam(needs: Pick<Workspace, 'database' | 'preferences' | 'pictures' | 'versions'>): Team {
  const listeners = new Set<() => void>();
  const shared = new Map<string, SharedPublication>();
  let memberships: readonly Membership[] = [];
  const take = (next: readonly Membership[]) => {
    memberships = next;
    const ids = new Set(next.map(({ publicationId }) => publicationId));
    for (const [id, publication] of shared) {
      if (ids.has(id)) continue;
      publication.destroy();
      shared.delete(id);
    }
    for (const id of ids) {
      if (shared.has(id)) continue;
      const publication = createSharedPublication(id as PublicationId, needs);
      shared.set(id, publication);
      void publication.round();
    }
    for (const listener of listeners) listener();
  };
  const ask = () =>
    request('team:memberships').then((answer) => {
      if (answer.ok) take(answer.value);
    });
  onEvent('team:changed', take);
  setTimeout(() => void ask(), START_AFTER_MS);

  return {
    memberships: () => memberships,
    membershipOf: (id) => memberships.find(({ publicationId }) => publicationId === id) ?? null,
    shared: (id) => shared.get(id) ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async join(link, publicationId) {
      const answer = await request('team:join', { link, publicationId });
      if (!answer.ok) return answer;
      await ask();
      await shared.get(answer.value.publicationId)?.round();
      return answer;
    },
    async leave(publicationId, keepsCopy) {
      const ids = await issueIdsOf(needs.database, publicationId);
      await request('team:leave', publicationId);
      await ask();
      if (keepsCopy) return;
      for (const id of [...ids, registerIdOf(publicationId as PublicationId), publicationId])
        await removeDocument(needs.database, id);
    },
  };
}
