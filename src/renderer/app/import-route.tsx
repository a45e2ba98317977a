import { type ReactElement, useEffect, useState } from 'react';
import type { Issue } from '../../shared/domain/issue.ts';
import { nextNumber } from '../../shared/domain/next-issue.ts';
import { readStoredPublication, storeIssue } from '../documents/library-documents.ts';
import { ImportScreen, ROLE_KEYS } from '../features/import/index.ts';
import { request } from '../platform/bridge.ts';
import { readShelf, type Shelf } from '../storage/shelf.ts';
import { Keys } from '../ui/keys.tsx';
import { lastPlace } from './last-place.ts';
import type { ImportStart } from './route.ts';
import { Statusbar } from './statusbar.tsx';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useWorkspace } from './use-workspace.ts';

/** The import with the window around it. */
export function ImportRoute({ from }: { readonly from: ImportStart | null }): ReactElement {
  const workspace = useWorkspace();
  const { database, navigate } = workspace;
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    void readShelf(database).then(setShelf);
  }, [database]);
  const create = async (issue: Issue) => {
    const numbers =
      shelf?.issues
        .filter((row) => row.publicationId === issue.publicationId && row.deletedAt === null)
        .map((row) => row.number) ?? [];
    const last = numbers.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? '';
    await storeIssue(database, { ...issue, number: nextNumber(last) });
    navigate({ screen: 'issue', issueId: issue.id, mode: 'write' });
  };
  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>{name === null ? 'Import' : `Import: ${name}`}</span>} />
      {shelf === null ? (
        <main />
      ) : (
        <ImportScreen
          from={from}
          publications={shelf.publications}
          houseNamesOf={async (id) => {
            const publication = await readStoredPublication(database, id);
            return publication === null ? {} : { houseNames: publication.houseNames };
          }}
          onChooseFile={async () => {
            const chosen = await request('import:choose-file', 'issue');
            return chosen.ok ? chosen.value : { problem: chosen.error.message };
          }}
          onName={setName}
          onCreate={(issue) => void create(issue)}
          onCancel={() => navigate(lastPlace(workspace))}
        />
      )}
      <Statusbar
        start={
          name === null ? (
            <span>Nothing is created until you say so</span>
          ) : (
            [...ROLE_KEYS, ['S', '', 'split'] as const, ['J', '', 'join'] as const].map(([key, , word]) => (
              <span key={key} className={styles.hint}>
                <Keys caps={[key]} /> {word}
              </span>
            ))
          )
        }
        end={name === null ? null : <span className="only-wide">Nothing is created until you say so</span>}
      />
    </div>
  );
}
