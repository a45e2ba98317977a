import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { PartState } from '../../../shared/domain/part-state.ts';
import type { Version } from '../../../shared/domain/version.ts';
import type { ReviewContent, ReviewPart } from '../../documents/flow-reader.ts';
import { listVersions, readVersion } from '../../documents/versions-document.ts';
import { type ChangedSince, changedSince, contentBehind } from './changed-since.ts';
import type { ReviewDesk } from './review-desk.ts';

/** Versions that are looked into for what was decided about: those made nearest to the decision come first. */
const MOST_TRIED = 12;

/** What is known of a part, to tell what changed in it since somebody decided. */
export interface DecidedParts {
  readonly statusOf: (part: ReviewPart) => PartState | null;
  readonly hashOf: (part: ReviewPart) => string | null;
  /** Of the content that one approved while the other changed it, where a merge noticed that and nobody has dealt with it. */
  readonly crossedOf: (part: ReviewPart) => string | null;
}

/**
 * What changed in each part since I last approved it or sent it back; nothing for parts that are as they were. Where a merge
 * met somebody's approval with a change that they had not seen, and I have decided nothing, what changed since theirs.
 */
export function useChangedSince(
  desk: ReviewDesk,
  content: ReviewContent,
  { statusOf, hashOf, crossedOf }: DecidedParts,
): (part: ReviewPart) => ChangedSince | null {
  const { session, versions, me } = desk;
  const [behind, setBehind] = useState<ReadonlyMap<string, Issue>>(new Map());
  const seenIn = useCallback(
    (part: ReviewPart) => {
      const lastSeen = statusOf(part)?.lastSeen ?? [];
      const crossed = crossedOf(part);
      const seen = lastSeen.find(({ by }) => by === me.id) ?? lastSeen.find(({ hash }) => hash === crossed);
      return seen === undefined || seen.hash === hashOf(part) ? null : seen;
    },
    [statusOf, hashOf, crossedOf, me],
  );
  const wanted = content.parts.flatMap((part) => {
    const seen = seenIn(part);
    return seen === null || part.ref === 'notice' || behind.has(seen.hash) ? [] : [{ part: part.ref, ...seen }];
  });
  const key = wanted.map(({ hash }) => hash).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is wanted
  useEffect(() => {
    let isGone = false;
    for (const { part, hash, at } of wanted) {
      const nearest = [...listVersions(session.doc)].sort((a, b) => distance(a, at) - distance(b, at));
      const readers = nearest.slice(0, MOST_TRIED).map((version) => async () => {
        const read = await readVersion(versions, version);
        return read.ok ? read.value : null;
      });
      void contentBehind(part, hash, readers).then((issue) => {
        if (!isGone && issue !== null) setBehind((known) => new Map([...known, [hash, issue]]));
      });
    }
    return () => {
      isGone = true;
    };
  }, [key, session, versions]);

  return useMemo(() => {
    const known = new WeakMap<ReviewPart, { readonly hash: string; readonly changed: ChangedSince }>();
    return (part) => {
      const seen = seenIn(part);
      const then = seen === null ? undefined : behind.get(seen.hash);
      if (seen === null || then === undefined) return null;
      const last = known.get(part);
      if (last?.hash === seen.hash) return last.changed;
      const changed = changedSince(part, then, content.language);
      known.set(part, { hash: seen.hash, changed });
      return changed;
    };
  }, [behind, content, seenIn]);
}

const distance = (version: Version, at: string): number => Math.abs(Date.parse(version.at) - Date.parse(at));
