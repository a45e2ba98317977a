import { type ReactElement, useMemo, useSyncExternalStore } from 'react';
import { readPeople, readRecord } from '../../shared/crdt/record-document.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { readManifest } from '../documents/kept-manifests.ts';
import { readStoredRelease } from '../documents/library-documents.ts';
import { readOpenPoints } from '../documents/open-points.ts';
import { Comparison } from '../features/history/index.ts';
import { usePeople } from '../features/people/index.ts';
import { type PublishDesk, PublishMode, type ShelvedRelease } from '../features/publish/index.ts';
import type { IssueFindings } from '../reading/issue-findings.ts';
import { decide } from './decide.ts';
import { houseNamesOf } from './house-names-of.ts';
import { memberNow } from './members-with.ts';
import { mentionedEntities } from './mentioned-entities.ts';
import { startNextIssue } from './start-next-issue.ts';
import type { OpenIssue } from './use-issue.ts';
import { usePreflight } from './use-preflight.ts';
import { useShelvedReleases } from './use-shelved-releases.ts';
import { useWorkspace } from './use-workspace.ts';

export interface PublishRouteProps {
  readonly issue: OpenIssue;
  readonly findings: IssueFindings | null;
  /** The finding in hand: it stays so while one is away in the text. */
  readonly currentFinding: readonly [id: string | null, set: (id: string | null) => void];
}

/** The Publish mode with what it needs of the window around it. */
export function PublishRoute({ issue, findings, currentFinding }: PublishRouteProps): ReactElement {
  const workspace = useWorkspace();
  const { session, house } = issue;
  const publication = useSyncExternalStore(house.subscribe, house.current);
  const people = usePeople(workspace.people);
  const releases = useShelvedReleases(workspace.database, session, publication.id);
  const host = useMemo(
    () => ({
      pictures: workspace.pictures,
      font: workspace.fonts.read,
      open: () => readOpenPoints(session.doc),
      mentioned: (plain: Issue) => mentionedEntities(workspace.knowledge, publication, plain),
    }),
    [workspace, session, publication],
  );
  const desk = useMemo((): PublishDesk => {
    const { preferences } = workspace;
    return {
      me: memberNow(people, publication),
      version: workspace.info.version,
      versions: workspace.versions,
      decider: workspace.people.decider,
      signManifest: workspace.people.signManifest,
      decide: (action) => decide(workspace, session, action),
      releases,
      logOf: async ({ issueId, manifestSha256 }) => {
        // What is open is asked itself: a release is checked as soon as it is made.
        if (issueId === session.id)
          return { issueId, record: readRecord(session.doc), manifest: readManifest(session.doc, manifestSha256) };
        const found = await readStoredRelease(workspace.database, issueId, manifestSha256);
        return found === null ? null : { issueId, ...found };
      },
      nameOfKey: (publicKey) =>
        [...people.people, ...publication.members, ...readPeople(session.doc)].find(
          (person) => person.publicKey === publicKey,
        )?.name ?? null,
      folderOf: (release) => preferences.get<string | null>(folderKey(release), null),
      setFolder: (release, folder) => preferences.set(folderKey(release), folder),
      startNext: (from) => startNextIssue(workspace, from),
      comparison: (earlier, later, onClose) => (
        <Comparison earlier={earlier} later={later} names={houseNamesOf(publication)} onClose={onClose} />
      ),
      tell: (text, action) => workspace.tell({ text, ...(action === undefined ? {} : { action }) }),
    };
  }, [workspace, session, publication, people, releases]);
  const preflight = usePreflight(workspace, issue, findings, currentFinding, desk);
  return (
    <PublishMode
      session={session}
      publication={publication}
      documentsFolder={workspace.info.documentsFolder}
      host={host}
      desk={desk}
      preflight={preflight}
    />
  );
}

const folderKey = ({ issueId, release }: Pick<ShelvedRelease, 'issueId' | 'release'>): string =>
  `release:folder:${issueId}/${release}`;
