import { useCallback, useEffect, useRef, useState } from 'react';
import { type ReleaseVerdict, verifyRelease } from '../../../../shared/release/verify-release.ts';
import { request } from '../../../platform/bridge.ts';
import type { PublishDesk, ShelvedRelease } from '../publish-desk.ts';

/** What checking a release's folder came to: its verdict, or why it could not be checked, in words. */
export type FolderState =
  | { readonly kind: 'checked'; readonly verdict: ReleaseVerdict }
  | { readonly kind: 'unknown'; readonly why: string };

export interface Verdicts {
  /** By issue and number; those that were not looked at yet are not there. */
  readonly of: (release: ShelvedRelease) => FolderState | undefined;
  readonly verify: (releases: readonly ShelvedRelease[]) => Promise<void>;
}

const keyOf = ({ issueId, release }: ShelvedRelease): string => `${issueId}/${release}`;

/** Whether the folders of releases are as they were; those shown are looked at by themselves, once. */
export function useVerdicts(desk: PublishDesk, shown: readonly ShelvedRelease[]): Verdicts {
  const [states, setStates] = useState<ReadonlyMap<string, FolderState>>(new Map());
  const latest = useRef(desk);
  latest.current = desk;
  const verify = useCallback(async (releases: readonly ShelvedRelease[]) => {
    for (const release of releases) {
      const state = await check(latest.current, release);
      setStates((before) => new Map(before).set(keyOf(release), state));
    }
  }, []);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const waiting = shown.filter((release) => {
      const key = `${keyOf(release)} ${release.withdrawn} ${latest.current.folderOf(release)}`;
      return !asked.current.has(key) && asked.current.add(key);
    });
    if (waiting.length > 0) void verify(waiting);
  }, [shown, verify]);
  return { of: (release) => states.get(keyOf(release)), verify };
}

/** A folder that somebody chose, by itself and by what the publication's record knows of its release. */
export async function checkFolder(desk: PublishDesk, folder: string): Promise<ReleaseVerdict | string> {
  const found = await request('release:read', folder);
  if (!found.ok) return found.error.message;
  const verdict = verifyRelease(found.value);
  const known = desk.releases.find(
    ({ issueId, release }) => issueId === verdict.manifest?.issue.id && release === verdict.manifest.release,
  );
  const log = known === undefined ? null : await desk.logOf(known);
  return log === null ? verdict : verifyRelease(found.value, { log });
}

async function check(desk: PublishDesk, release: ShelvedRelease): Promise<FolderState> {
  const folder = desk.folderOf(release);
  if (folder === null) return { kind: 'unknown', why: 'where its folder lies is not known on this machine' };
  const [found, log] = await Promise.all([request('release:read', folder), desk.logOf(release)]);
  if (!found.ok) return { kind: 'unknown', why: found.error.message };
  return {
    kind: 'checked',
    verdict: verifyRelease(found.value, log === null ? {} : { log, manifest: log.manifest }),
  };
}
