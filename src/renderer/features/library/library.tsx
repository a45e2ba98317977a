import { Plus, Search, Upload } from 'lucide-react';
import { type ReactElement, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keyCaps } from '../../commands/keys.ts';
import type { IssueRow } from '../../storage/database.ts';
import type { Shelf } from '../../storage/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Inspector } from './issue-inspector.tsx';
import styles from './library.module.css';

import type { LibraryActions } from './library-actions.ts';
import { useLibraryCommands } from './library-commands.ts';
import { type LibraryFilter, waitsFor } from './library-filter.ts';
import { Filters } from './library-filters.tsx';
import { PublicationShelf } from './publication-shelf.tsx';
import { type FoundTexts, SearchHits } from './search-hits.tsx';
export interface LibraryProps {
  readonly shelf: Shelf;
  /** Ids of the issues whose texts have all words of a folded query. */
  readonly search: (query: string) => Promise<FoundTexts>;
  readonly actions: LibraryActions;
  /** Who is at the desk: what waits for them is shown. */
  readonly me: string | null;
}

/** The home screen: every issue by publication, newest first. */
export function Library({ shelf, search, actions, me }: LibraryProps): ReactElement {
  const [filter, setFilter] = useState<LibraryFilter>({ kind: 'all' });
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<FoundTexts | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [newIn, setNewIn] = useState<string | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const shelfArea = useRef<HTMLElement>(null);

  useEffect(() => {
    let isGone = false;
    if (query.trim() === '') setFound(null);
    else {
      void search(query).then((answer) => {
        // A key that comes meanwhile is shown first.
        if (!isGone) startTransition(() => setFound(answer));
      });
    }
    return () => {
      isGone = true;
    };
  }, [query, search]);

  const present = useMemo(() => shelf.issues.filter((row) => row.deletedAt === null), [shelf]);
  const groups = useMemo(() => groupsOf(shelf, present, filter, me), [shelf, present, filter, me]);
  const flat = useMemo(() => groups.flatMap(({ issues }) => issues), [groups]);
  const chosen = flat.find((row) => row.id === chosenId) ?? flat[0] ?? null;

  const focusSearch = useCallback(() => searchField.current?.focus(), []);
  const closeNew = useCallback(() => setNewIn(null), []);
  const askAnew = useCallback(
    (next: string) => {
      setQuery(next);
      focusSearch();
    },
    [focusSearch],
  );
  useLibraryCommands({
    chosen,
    actions,
    focusSearch,
    beginNew: () =>
      setNewIn(
        filter.kind === 'publication' ? filter.id : (chosen?.publicationId ?? shelf.publications[0]?.id ?? null),
      ),
  });

  return (
    <main className={styles.library}>
      <h1 className="sr">Library</h1>
      <Filters shelf={shelf} present={present} filter={filter} onFilter={setFilter} actions={actions} me={me} />
      <section ref={shelfArea} className={styles.shelf} aria-label="Issues" data-area="shelf">
        <div className={styles.bar}>
          <label className={styles.search}>
            <Icon of={Search} />
            <span className="sr">Search issues</span>
            <input
              ref={searchField}
              value={query}
              placeholder="Search texts, names, sources; “> 1 bn USD, Uzbekistan, 2026”"
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => {
                const first = found?.hits[0];
                if (event.key === 'Escape' && query !== '') setQuery('');
                else if (event.key === 'ArrowDown' || event.key === 'Escape')
                  shelfArea.current?.querySelector<HTMLElement>('[data-hit], tr[tabindex="0"]')?.focus();
                else if (event.key === 'Enter' && first !== undefined)
                  actions.openPart(first.issueId, first.developmentId);
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            />
            <Keys caps={['/']} />
          </label>
          <Button className="only-wide" onClick={actions.importFile}>
            <Icon of={Upload} />
            Import…
          </Button>
          <Button
            kind="primary"
            unavailable={shelf.publications.length === 0 ? 'make a publication first' : null}
            onClick={() => setNewIn(chosen?.publicationId ?? shelf.publications[0]?.id ?? null)}
          >
            <Icon of={Plus} />
            New issue <Keys caps={keyCaps('Mod+N')} />
          </Button>
        </div>
        {found === null ? null : (
          <SearchHits found={found} onQuery={askAnew} onOpen={actions.openPart} onBack={focusSearch} />
        )}
        {(found === null ? groups : []).map(({ publication, issues, latest }) => (
          <PublicationShelf
            key={publication.id}
            publication={publication}
            issues={issues}
            chosenId={chosen?.id ?? null}
            isNewOpen={newIn === publication.id}
            latest={latest}
            onChoose={setChosenId}
            onCloseNew={closeNew}
            actions={actions}
            order={flat}
          />
        ))}
        {found === null && flat.length === 0 ? (
          <Nothing query={query} filter={filter} hasPublications={shelf.publications.length > 0} />
        ) : null}
      </section>
      <Inspector
        row={chosen}
        publication={shelf.publications.find((item) => item.id === chosen?.publicationId) ?? null}
        actions={actions}
      />
    </main>
  );
}

/** The shelf as it is filtered, newest first. To sort hundreds of issues takes longer than a key may. */
function groupsOf(shelf: Shelf, present: readonly IssueRow[], filter: LibraryFilter, me: string | null) {
  const isShown = (row: IssueRow) =>
    filter.kind === 'waiting'
      ? waitsFor(shelf, me, filter.role, row)
      : (filter.kind === 'archive') === (row.archivedAt !== null);
  return shelf.publications
    .filter((publication) => filter.kind !== 'publication' || publication.id === filter.id)
    .map((publication) => {
      const all = present.filter((row) => row.publicationId === publication.id).sort(newestFirst);
      return { publication, issues: all.filter(isShown), latest: all[0] ?? null };
    })
    .filter(({ issues }) => issues.length > 0 || (filter.kind !== 'archive' && filter.kind !== 'waiting'));
}

const newestFirst = (a: IssueRow, b: IssueRow): number =>
  b.publicationDate.localeCompare(a.publicationDate) ||
  b.number.localeCompare(a.number, 'en', { numeric: true }) ||
  b.editedAt - a.editedAt;

function Nothing({
  query,
  filter,
  hasPublications,
}: {
  readonly query: string;
  readonly filter: LibraryFilter;
  readonly hasPublications: boolean;
}): ReactElement | null {
  if (query.trim() !== '') return <p className={styles.empty}>No issue has “{query.trim()}” in it.</p>;
  if (filter.kind === 'archive')
    return <p className={styles.empty}>Nothing is archived. E on an issue puts it here.</p>;
  if (filter.kind === 'waiting') return <p className={styles.empty}>Nothing waits for you any more.</p>;
  return hasPublications ? null : (
    <p className={styles.empty}>Make a publication first: the + beside “Publications”.</p>
  );
}
