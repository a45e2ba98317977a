import type { PictureStore } from '../../pictures/picture-store.ts';
import { request } from '../../platform/bridge.ts';
import type { Preferences } from '../../preferences/preferences.ts';

/** Brings pictures to where they are missing: from here to the server once each, and from there to here. */
export async function exchangePictures(
  publicationId: string,
  hashes: readonly string[],
  pictures: PictureStore,
  preferences: Preferences,
): Promise<void> {
  const key = `team-pictures:${publicationId}`;
  const sent = new Set(preferences.get<readonly string[]>(key, []));
  for (const sha256 of hashes) {
    const here = await pictures.read(sha256, 'full');
    if (here === null) {
      const there = await request('team:read-picture', { publicationId, sha256 });
      if (there.ok && there.value !== null) await pictures.takeIn(there.value, `picture ${sha256.slice(0, 8)}`);
    } else if (!sent.has(sha256)) {
      // A reviewer sends none; the editor's machine has them all.
      const answer = await request('team:send-picture', { publicationId, sha256, content: here.bytes });
      if (answer.ok) preferences.set(key, [...sent.add(sha256)]);
    }
  }
}
