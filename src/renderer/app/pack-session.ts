import { encodeDocument } from '../../shared/crdt/encode-document.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { PackagePurpose, PackedPicture } from '../../shared/exchange/index.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { encodeStored } from '../documents/library-documents.ts';
import { packedVersions } from '../documents/packed-versions.ts';
import type { Workspace } from './workspace.ts';

/** Packs an open issue with its publication, the register entries it uses, its pictures, its brand's files and, where they are wanted, the contents of its versions; null where the publication is nowhere. */
export async function packSession(
  { database, fonts, info, knowledge, people, pictures, versions }: Workspace,
  { doc }: IssueSession,
  publication: Publication,
  purpose: PackagePurpose,
  withVersions: boolean,
): Promise<Uint8Array | null> {
  const [{ packStates, usedFiles }, stored, register] = await Promise.all([
    import('../../shared/exchange/index.ts'),
    encodeStored(database, publication.id, 'publication'),
    knowledge.register(publication.id, `Entities of ${publication.name}`),
  ]);
  if (stored === null) return null;
  const packed: PackedPicture[] = [];
  for (const sha256 of usedFiles(readIssue(doc), publication)) {
    const bytes = (await pictures.read(sha256, 'full')) ?? (await fonts.read(sha256));
    if (bytes !== null) packed.push({ sha256, ...bytes });
  }
  const { id, name } = people.current();
  return packStates(
    { issue: encodeDocument(doc), publication: stored.state },
    register.register.current().entities,
    { pictures: packed, versions: withVersions ? await packedVersions(doc, versions) : [] },
    { appVersion: info.version, packedAt: new Date().toISOString(), packedBy: { id, name }, purpose },
  );
}
