import { useEffect, useMemo, useState } from 'react';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { followRecord } from '../../shared/crdt/record-document.ts';
import type { IssueId } from '../../shared/domain/ids.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { readReleases } from '../documents/releases-document.ts';
import { useVersions } from '../documents/versions-reader.ts';
import type { ShelvedRelease } from '../features/publish/index.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { type Shelf, watchShelf } from '../storage/shelf.ts';

/** The releases of a publication, the newest first: those of the open issue from its document, the others from the shelf. */
export function useShelvedReleases(
  database: DigestDatabase,
  session: IssueSession,
  publicationId: string,
): readonly ShelvedRelease[] {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [decided, setDecided] = useState(0);
  const versions = useVersions(session.doc);
  useEffect(() => watchShelf(database, setShelf), [database]);
  useEffect(() => followRecord(session.doc, () => setDecided((count) => count + 1)), [session]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a decision or version is what tells that something changed
  const own = useMemo((): readonly ShelvedRelease[] => {
    const issue = readIssue(session.doc);
    return readReleases(session.doc, issue).map((each) => ({ ...each, issueId: issue.id, number: issue.number }));
  }, [session, decided, versions]);
  const others = useMemo(
    () =>
      (shelf?.issues ?? [])
        .filter((row) => row.publicationId === publicationId && row.deletedAt === null && row.id !== session.id)
        .flatMap(({ id, number, releases = [] }) =>
          releases.map((each): ShelvedRelease => ({ ...each, issueId: id as IssueId, number })),
        ),
    [shelf, publicationId, session],
  );
  return useMemo(() => [...own, ...others].sort((a, b) => (a.at < b.at ? 1 : -1)), [own, others]);
}
