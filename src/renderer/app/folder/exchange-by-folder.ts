import type { PublicationId } from '../../../shared/domain/ids.ts';
import { request } from '../../platform/bridge.ts';
import { issueIdsOf, readIssueRow } from '../../storage/shelf.ts';
import type { Workspace } from '../workspace.ts';

/** Brings the pictures of a publication to where they are missing: into the folder, and from it. */
export async function exchangeByFolder(
  publicationId: PublicationId,
  { database, pictures, preferences }: Pick<Workspace, 'database' | 'preferences' | 'pictures'>,
): Promise<void> {
  const key = `folder-pictures:${publicationId}`;
  const sent = new Set(preferences.get<readonly string[]>(key, []));
  const rows = await Promise.all((await issueIdsOf(database, publicationId)).map((id) => readIssueRow(database, id)));
  for (const sha256 of new Set(rows.flatMap((row) => row?.pictures ?? []))) {
    if (sent.has(sha256)) continue;
    const here = await pictures.read(sha256, 'full');
    if (here === null) {
      const there = await request('folder:read-picture', { publicationId, sha256 });
      if (there.ok && there.value !== null) await pictures.takeIn(there.value, `picture ${sha256.slice(0, 8)}`);
    } else {
      const kept = await request('folder:keep-picture', { publicationId, sha256, content: here.bytes });
      if (kept.ok && kept.value === null) preferences.set(key, [...sent.add(sha256)]);
    }
  }
}
