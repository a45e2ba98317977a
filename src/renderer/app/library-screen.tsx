import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react';
import { newPublication } from '../../shared/crdt/publication-document.ts';
import { newPublicationId, type PublicationId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { daysToNext, issueFromStructure, newBlankIssue } from '../../shared/domain/next-issue.ts';
import { keyCaps } from '../commands/keys.ts';
import {
  duplicateIssue,
  readStoredIssue,
  readStoredPublication,
  storeIssue,
  storePublication,
} from '../documents/library-documents.ts';
import { type FoundTexts, Library, type LibraryActions } from '../features/library/index.ts';
import { usePeople } from '../features/people/index.ts';
import { onEvent, request } from '../platform/bridge.ts';
import { patchIssueRow, type Shelf, watchShelf } from '../storage/shelf.ts';
import { Keys } from '../ui/keys.tsx';
import { Statusbar } from './statusbar.tsx';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

const EMPTY: Shelf = { publications: [], issues: [] };
/** Hits that a search of the library shows. */
const MOST_HITS = 60;

/** The library with its window around it. */
export function LibraryScreen(): ReactElement {
  const workspace = useWorkspace();
  const people = usePeople(workspace.people);
  const [shelf, setShelf] = useState<Shelf | null>(null);
  useEffect(() => watchShelf(workspace.database, setShelf), [workspace]);
  useEffect(() => onEvent('app:flush', () => void request('window:control', 'close')), []);
  useEffect(() => {
    document.title = 'Library · Digest Desk';
  }, []);
  const actions = useMemo(() => libraryActions(workspace, () => shelf ?? EMPTY), [workspace, shelf]);
  const search = useCallback(
    async (query: string): Promise<FoundTexts> => {
      const answer = await workspace.knowledge.reading.ask('search', { query, limit: MOST_HITS });
      return { query, total: answer.total, chips: answer.query.chips, hits: answer.hits };
    },
    [workspace],
  );
  const count = shelf?.issues.filter((row) => row.deletedAt === null).length ?? 0;
  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>Library</span>} />
      {shelf === null ? <main /> : <Library shelf={shelf} search={search} actions={actions} me={people.currentId} />}
      <Statusbar
        start={
          <span>
            {count} {count === 1 ? 'issue' : 'issues'} in {shelf?.publications.length ?? 0}{' '}
            {shelf?.publications.length === 1 ? 'publication' : 'publications'}
          </span>
        }
        end={
          count === 0 ? null : (
            <>
              <Hint caps={['Enter']} text="open" />
              <Hint caps={['D']} text="duplicate" isWideOnly />
              <Hint caps={['E']} text="archive" isWideOnly />
              <Hint caps={keyCaps('Delete')} text="delete" />
            </>
          )
        }
      />
    </div>
  );
}

function Hint({
  caps,
  text,
  isWideOnly = false,
}: {
  readonly caps: readonly string[];
  readonly text: string;
  readonly isWideOnly?: boolean;
}): ReactElement {
  return (
    <span className={`${styles.hint} ${isWideOnly ? 'only-wide' : ''}`}>
      <Keys caps={caps} /> {text}
    </span>
  );
}

function libraryActions(workspace: Workspace, shelf: () => Shelf): LibraryActions {
  const { database, navigate, tell } = workspace;
  const open = (issueId: string) => navigate({ screen: 'issue', issueId, mode: 'write' });
  const store = async (issue: Issue) => {
    await storeIssue(database, issue);
    open(issue.id);
  };
  const patch = (id: string, change: Parameters<typeof patchIssueRow>[2]) => void patchIssueRow(database, id, change);
  const titleOf = (id: string) => {
    const row = shelf().issues.find((item) => item.id === id);
    return row === undefined || row.title === '' ? 'The issue' : `“${row.title}”`;
  };
  return {
    open,
    openPart: workspace.openPart,
    openRegister: (publicationId) => navigate({ screen: 'register', publicationId, entityId: '' }),
    createBlank(publicationId) {
      const numbers = shelf()
        .issues.filter((row) => row.publicationId === publicationId)
        .map((row) => row.number);
      const last = numbers.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? '';
      void readStoredPublication(database, publicationId).then((publication) =>
        store(
          newBlankIssue(
            publication ?? newPublication(publicationId as PublicationId, '', 'en'),
            last === '' ? '0' : last,
          ),
        ),
      );
    },
    createFromPrevious(_publicationId, previousId) {
      void readStoredIssue(database, previousId).then((previous) => {
        if (previous !== null) return store(issueFromStructure(previous, daysToNext(previous)));
      });
    },
    importInto: () => navigate({ screen: 'import', from: null }),
    importFile: () => navigate({ screen: 'import', from: null }),
    duplicate(issueId) {
      void readStoredIssue(database, issueId).then(async (issue) => {
        if (issue === null) return;
        const copy = duplicateIssue(issue);
        await storeIssue(database, copy);
        tell({
          text: `${titleOf(issueId)} was duplicated.`,
          action: { label: 'Open the copy', run: () => open(copy.id) },
        });
      });
    },
    setArchived(issueId, isArchived) {
      patch(issueId, { archivedAt: isArchived ? Date.now() : null });
      tell({
        text: `${titleOf(issueId)} ${isArchived ? 'is in the archive' : 'is back from the archive'}.`,
        action: { label: 'Undo', run: () => patch(issueId, { archivedAt: isArchived ? null : Date.now() }) },
      });
    },
    remove(issueId) {
      patch(issueId, { deletedAt: Date.now() });
      tell({
        text: `${titleOf(issueId)} was deleted.`,
        action: { label: 'Undo', run: () => patch(issueId, { deletedAt: null }) },
      });
    },
    createPublication(name) {
      void storePublication(database, newPublication(newPublicationId(), name, 'en'));
    },
    openSettings: () => navigate({ screen: 'settings' }),
  };
}
