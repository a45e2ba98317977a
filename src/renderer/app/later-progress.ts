import type { PartRef } from '../../shared/domain/part-ref.ts';
import type { FollowedProgress } from '../documents/follow-progress.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import type { PartProgress, PartStage } from '../documents/part-progress.ts';
import type { PublicationStore } from './publication-store.ts';

const NOTHING: ReadonlyMap<PartRef, PartStage> = new Map();

/** How far the parts of an issue have come, read once the first picture is there: the caret does not wait for it. */
export function createLaterProgress(
  { doc }: IssueSession,
  house: PublicationStore,
): PartProgress & { readonly destroy: () => void } {
  const listeners = new Set<() => void>();
  let followed: FollowedProgress | null = null;
  let isGone = false;
  const stops: (() => void)[] = [];
  const announce = () => {
    for (const listener of listeners) listener();
  };
  const idle = requestIdleCallback(
    () => {
      void import('../documents/follow-progress.ts').then(({ followProgress }) => {
        if (isGone) return;
        const made = followProgress(doc, house.current().workflow);
        followed = made;
        stops.push(
          made.subscribe(announce),
          house.subscribe(() => made.setPolicy(house.current().workflow)),
          made.destroy,
        );
        announce();
      });
    },
    { timeout: 3_000 },
  );
  return {
    current: () => followed?.current() ?? NOTHING,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      isGone = true;
      cancelIdleCallback(idle);
      for (const stop of stops) stop();
    },
  };
}
