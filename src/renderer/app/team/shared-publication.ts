import type { PublicationId } from '../../../shared/domain/ids.ts';
import { documentNameOf } from '../../../shared/team/document-name.ts';
import { blobsOf, watchBlobs } from '../../documents/blobs-of.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { AttachedDocument } from '../../documents/team/attach-document.ts';
import type { RoundHost } from '../../documents/team/sync-round.ts';
import type { LinkState, TeamLink } from '../../documents/team/team-link.ts';
import { request } from '../../platform/bridge.ts';
import { changedSince } from '../../storage/document-log.ts';
import { createBlobExchange } from '../blob-exchange.ts';
import { idle } from '../idle.ts';
import type { Workspace } from '../workspace.ts';
import { writeCopy } from '../write-copy.ts';
import { blobsByServer } from './blobs-by-server.ts';
import { knownThere } from './known-there.ts';
import { lineToMain } from './line-to-main.ts';

/** A publication that this window shares by a team server. */
export interface SharedPublication {
  readonly link: () => LinkState;
  /** When every document of it was last the same here and there; null where it has not been since the window opened. */
  readonly wholeAt: () => Date | null;
  readonly isInRound: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Ties an open issue to the server. */
  readonly attach: (issueId: string, doc: IssueSession['doc']) => Promise<AttachedDocument>;
  /** Brings the documents that are not open up to date; one window of the profile does it at a time. */
  readonly round: () => Promise<void>;
  readonly destroy: () => void;
}

const ROUND_EVERY_MS = 60_000;
/** Others may have changed issues that are not open here; those that are come at once. */
const FULL_ROUND_EVERY_MS = 10 * 60_000;
/** When what is missing beside an open issue is looked for, time after time. */
const BLOBS_AFTER_MS = [1_000, 6_000, 31_000] as const;
const RESTING: LinkState = { connection: 'resting', role: null, message: '' };
type Needs = Pick<Workspace, 'database' | 'preferences' | 'pictures' | 'versions'>;

export function createSharedPublication(publicationId: PublicationId, needs: Needs): SharedPublication {
  const { database, preferences } = needs;
  const exchange = createBlobExchange(blobsByServer(publicationId), needs);
  const listeners = new Set<() => void>();
  const attached = new Set<string>();
  /** Of issues that are open: looks again for what is missing beside them. */
  const broughtAgain = new Map<string, () => void>();
  let wholeAt: Date | null = null;
  let fullAt = 0;
  let since = 0;
  let isInRound = false;
  let isGone = false;
  let ready: TeamLink | null = null;
  const announce = () => {
    for (const listener of listeners) listener();
  };
  // Loaded when it is wanted: a window whose publications are not shared has no part of it.
  const link: Promise<TeamLink> = import('../../documents/team/team-link.ts').then(({ createTeamLink }) => {
    ready = createTeamLink(lineToMain(publicationId), knownThere(preferences));
    let wasOnline = false;
    ready.subscribe(() => {
      const isOnline = ready?.state().connection === 'online';
      // After a time apart anything may have changed there.
      if (isOnline && !wasOnline && attached.size > 0) {
        fullAt = 0;
        void round();
      }
      wasOnline = isOnline;
      announce();
    });
    return ready;
  });

  async function round(): Promise<void> {
    if (isInRound || isGone) return;
    isInRound = true;
    announce();
    for (const bring of broughtAgain.values()) bring();
    try {
      await navigator.locks.request(`digest-desk/team/${publicationId}`, { ifAvailable: true }, async (lock) => {
        if (lock === null) return;
        const { syncRound } = await import('../../documents/team/sync-round.ts');
        const isFull = Date.now() - fullAt > FULL_ROUND_EVERY_MS;
        const { ids, through } = await changedSince(database, since);
        const host: RoundHost = {
          listThere: async () => {
            const answer = await request('team:documents', publicationId);
            if (!answer.ok) throw new Error(answer.error.message);
            return answer.value;
          },
          writeCopy: (kind, id, state) => writeCopy(kind, id, state, 'From the team server').catch(() => {}),
          exchangeBlobs: async (hashes) => void (await exchange(hashes)),
          pause: idle,
        };
        const { isWhole } = await syncRound(database, publicationId, await link, host, isFull ? null : ids);
        if (!isWhole) return;
        wholeAt = new Date();
        since = through;
        if (isFull) fullAt = Date.now();
      });
    } catch {
      // The server does not answer: the next round does it, and the state of the link says so.
    } finally {
      isInRound = false;
      announce();
    }
  }
  const timer = setInterval(() => void round(), ROUND_EVERY_MS);
  const wake = () => {
    ready?.wake();
    void round();
  };
  window.addEventListener('online', wake);

  return {
    link: () => ready?.state() ?? RESTING,
    wholeAt: () => wholeAt,
    isInRound: () => isInRound,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async attach(issueId, doc) {
      const name = documentNameOf({ publicationId, kind: 'issue', documentId: issueId });
      // A round may have it just now.
      const document = await (await link).attachNext(name, doc);
      attached.add(issueId);
      // What the others put in while it is open here, and what is put in here, is not to wait until it is closed.
      let soon: ReturnType<typeof setTimeout> | undefined;
      const bring = (time: number) => {
        clearTimeout(soon);
        soon = setTimeout(async () => {
          const missing = await exchange(blobsOf(doc)).catch(() => 1);
          // Whoever made it is most likely sending it just now. A round asks later.
          if (missing > 0 && time + 1 < BLOBS_AFTER_MS.length) bring(time + 1);
        }, BLOBS_AFTER_MS[time]);
      };
      const bringSoon = () => bring(0);
      const stop = watchBlobs(doc, bringSoon);
      broughtAgain.set(issueId, bringSoon);
      bringSoon();
      return {
        ...document,
        detach() {
          clearTimeout(soon);
          stop();
          broughtAgain.delete(issueId);
          attached.delete(issueId);
          document.detach();
        },
      };
    },
    round,
    destroy() {
      isGone = true;
      clearInterval(timer);
      window.removeEventListener('online', wake);
      listeners.clear();
      void link.then((each) => each.destroy());
    },
  };
}
