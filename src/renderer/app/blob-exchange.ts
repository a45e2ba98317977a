import type { Workspace } from './workspace.ts';

/** One of the ways by which pictures and the contents of versions travel, by their hashes. */
export interface BlobWay {
  /** The preference that remembers what was sent: nothing is sent twice. */
  readonly sentKey: string;
  /** Null where it is not there; undefined where that cannot be asked now. */
  readonly read: (sha256: string) => Promise<Uint8Array | null | undefined>;
  /** False where it was not taken. */
  readonly send: (what: 'picture' | 'version', sha256: string, bytes: Uint8Array) => Promise<boolean>;
}

/** When what was missing on both sides is asked for again: whoever made it is about to send it, or has not been there yet. */
const ASK_AGAIN_AFTER_MS = [5_000, 30_000, 5 * 60_000] as const;

/** Resolves to how many are still on one side alone, or on none. */
export type BlobExchange = (hashes: readonly string[]) => Promise<number>;

/** Brings what is kept by its hash to where it is missing: from here once each, and from there to here. */
export function createBlobExchange(
  { sentKey, read, send }: BlobWay,
  { pictures, preferences, versions }: Pick<Workspace, 'pictures' | 'preferences' | 'versions'>,
): BlobExchange {
  const asked = new Map<string, { readonly times: number; readonly again: number }>();
  let last: Promise<unknown> = Promise.resolve();

  /** False where it is still missing. */
  async function fetchMissing(sha256: string): Promise<boolean> {
    const { times, again } = asked.get(sha256) ?? { times: 0, again: 0 };
    if (Date.now() < again) return false;
    const bytes = await read(sha256);
    if (bytes === undefined) return false;
    const wait = ASK_AGAIN_AFTER_MS[Math.min(times, ASK_AGAIN_AFTER_MS.length - 1)] ?? 0;
    asked.set(sha256, { times: times + 1, again: Date.now() + wait });
    if (bytes === null) return false;
    if (!(await versions.takeIn(sha256, bytes))) await pictures.takeIn(bytes, `picture ${sha256.slice(0, 8)}`);
    return true;
  }
  async function exchange(hashes: readonly string[]): Promise<number> {
    let missing = 0;
    const sent = new Set(preferences.get<readonly string[]>(sentKey, []));
    for (const sha256 of hashes) {
      if (sent.has(sha256)) continue;
      const version = await versions.bytes(sha256);
      const bytes = version ?? (await pictures.read(sha256, 'full'))?.bytes ?? null;
      if (bytes === null) missing += (await fetchMissing(sha256)) ? 0 : 1;
      // A reviewer's pictures are not taken, and stay to be tried: a role can change.
      else if (await send(version === null ? 'picture' : 'version', sha256, bytes))
        preferences.set(sentKey, [...sent.add(sha256)]);
      else missing += 1;
    }
    return missing;
  }
  return (hashes) => {
    const done = last.then(() => exchange(hashes));
    last = done.catch(() => {});
    return done;
  };
}
