import {
  Archive,
  ArchiveRestore,
  Copy,
  FilePlus,
  Library as LibraryIcon,
  PenLine,
  Plus,
  Search,
  Settings,
  Trash2,
  Upload,
  Users,
  X,
} from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { periodText, shortDay } from '../../../shared/document/period-text.ts';
import type { Command } from '../../commands/command.ts';
import { keyCaps, keyLabel } from '../../commands/keys.ts';
import { useCommands } from '../../commands/use-commands.ts';
import type { IssueRow, PublicationRow } from '../../storage/database.ts';
import type { Shelf } from '../../storage/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { State } from '../../ui/state.tsx';
import { Tool } from '../../ui/tool.tsx';
import { editedText } from './edited-text.ts';
import styles from './library.module.css';
import { type FoundTexts, SearchHits } from './search-hits.tsx';

export interface LibraryActions {
  readonly openPart: (issueId: string, developmentId: string | null) => void;
  readonly openRegister: (publicationId: string) => void;
  readonly open: (issueId: string) => void;
  readonly createBlank: (publicationId: string) => void;
  readonly createFromPrevious: (publicationId: string, previousId: string) => void;
  readonly importInto: (publicationId: string) => void;
  readonly duplicate: (issueId: string) => void;
  readonly setArchived: (issueId: string, isArchived: boolean) => void;
  readonly remove: (issueId: string) => void;
  readonly createPublication: (name: string) => void;
  readonly openSettings: () => void;
  readonly importFile: () => void;
}

export interface LibraryProps {
  readonly shelf: Shelf;
  /** Ids of the issues whose texts have all words of a folded query. */
  readonly search: (query: string) => Promise<FoundTexts>;
  readonly actions: LibraryActions;
}

type Filter =
  | { readonly kind: 'all' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'publication'; readonly id: string };

/** The home screen: every issue by publication, newest first. */
export function Library({ shelf, search, actions }: LibraryProps): ReactElement {
  const [filter, setFilter] = useState<Filter>({ kind: 'all' });
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
        if (!isGone) setFound(answer);
      });
    }
    return () => {
      isGone = true;
    };
  }, [query, search]);

  const present = useMemo(() => shelf.issues.filter((row) => row.deletedAt === null), [shelf]);
  const isShown = (row: IssueRow) =>
    (filter.kind === 'archive') === (row.archivedAt !== null) &&
    (filter.kind !== 'publication' || row.publicationId === filter.id);
  const shown = present.filter(isShown);
  const groups = shelf.publications
    .filter((publication) => filter.kind !== 'publication' || publication.id === filter.id)
    .map((publication) => ({
      publication,
      issues: shown.filter((row) => row.publicationId === publication.id).sort(newestFirst),
    }))
    .filter(({ issues }) => issues.length > 0 || filter.kind !== 'archive');
  const flat = groups.flatMap(({ issues }) => issues);
  const chosen = flat.find((row) => row.id === chosenId) ?? flat[0] ?? null;

  useLibraryCommands({
    chosen,
    actions,
    focusSearch: () => searchField.current?.focus(),
    beginNew: () =>
      setNewIn(
        filter.kind === 'publication' ? filter.id : (chosen?.publicationId ?? shelf.publications[0]?.id ?? null),
      ),
  });

  return (
    <main className={styles.library}>
      <h1 className="sr">Library</h1>
      <Filters shelf={shelf} present={present} filter={filter} onFilter={setFilter} actions={actions} />
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
          <SearchHits
            found={found}
            query={query}
            onQuery={(next) => {
              setQuery(next);
              searchField.current?.focus();
            }}
            onOpen={actions.openPart}
            onBack={() => searchField.current?.focus()}
          />
        )}
        {(found === null ? groups : []).map(({ publication, issues }) => (
          <PublicationShelf
            key={publication.id}
            publication={publication}
            issues={issues}
            chosenId={chosen?.id ?? null}
            isNewOpen={newIn === publication.id}
            latest={present.filter((row) => row.publicationId === publication.id).sort(newestFirst)[0] ?? null}
            onChoose={setChosenId}
            onCloseNew={() => setNewIn(null)}
            actions={actions}
            order={flat}
          />
        ))}
        {found === null && shown.length === 0 ? (
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

const newestFirst = (a: IssueRow, b: IssueRow): number =>
  b.publicationDate.localeCompare(a.publicationDate) ||
  b.number.localeCompare(a.number, 'en', { numeric: true }) ||
  b.editedAt - a.editedAt;

function useLibraryCommands(screen: {
  chosen: IssueRow | null;
  actions: LibraryActions;
  focusSearch: () => void;
  beginNew: () => void;
}): void {
  const latest = useRef(screen);
  useEffect(() => {
    latest.current = screen;
  });
  const commands = useMemo((): Command[] => {
    const needsIssue = () => (latest.current.chosen === null ? 'choose an issue first' : null);
    const on = (act: (row: IssueRow) => void) => () => {
      if (latest.current.chosen !== null) act(latest.current.chosen);
    };
    return [
      {
        id: 'library.search',
        title: 'Search the issues',
        group: 'Library',
        icon: Search,
        keys: '/',
        run: () => latest.current.focusSearch(),
      },
      {
        id: 'library.new',
        title: 'Begin a new issue',
        group: 'Library',
        icon: Plus,
        keys: 'Mod+N',
        menu: { menu: 'file', group: 0 },
        run: () => latest.current.beginNew(),
      },
      {
        id: 'library.duplicate',
        title: 'Duplicate the issue',
        group: 'Library',
        icon: Copy,
        keys: 'D',
        unavailable: needsIssue,
        run: on((row) => latest.current.actions.duplicate(row.id)),
      },
      {
        id: 'library.archive',
        title: 'Archive the issue, or bring it back',
        group: 'Library',
        icon: Archive,
        keys: 'E',
        unavailable: needsIssue,
        run: on((row) => latest.current.actions.setArchived(row.id, row.archivedAt === null)),
      },
      {
        id: 'library.delete',
        title: 'Delete the issue',
        group: 'Library',
        icon: Trash2,
        keys: 'Delete',
        unavailable: needsIssue,
        run: on((row) => latest.current.actions.remove(row.id)),
      },
    ];
  }, []);
  useCommands(commands);
}

interface FiltersProps {
  readonly shelf: Shelf;
  readonly present: readonly IssueRow[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly actions: LibraryActions;
}

function Filters({ shelf, present, filter, onFilter, actions }: FiltersProps): ReactElement {
  const [isNaming, setIsNaming] = useState(false);
  const active = present.filter((row) => row.archivedAt === null);
  const entitiesOf =
    shelf.publications.find(({ id }) => filter.kind === 'publication' && id === filter.id) ?? shelf.publications[0];
  const row = (label: string, count: number, icon: typeof LibraryIcon, value: Filter, isCurrent: boolean) => (
    <button type="button" className={styles.row} aria-current={isCurrent || undefined} onClick={() => onFilter(value)}>
      <Icon of={icon} />
      <span className={styles.cut}>{label}</span>
      <span className={styles.count}>{count}</span>
    </button>
  );
  return (
    <nav className={styles.side} aria-label="Library" data-area="filters">
      <div className={styles.sideScroll}>
        {row('All issues', active.length, LibraryIcon, { kind: 'all' }, filter.kind === 'all')}
        {row('Archive', present.length - active.length, Archive, { kind: 'archive' }, filter.kind === 'archive')}
        <div className={styles.group}>
          <span className={styles.label}>Publications</span>
          <Tool icon={Plus} size="small" label="Add a publication" onClick={() => setIsNaming(true)} />
        </div>
        {shelf.publications.map((publication) => (
          <button
            key={publication.id}
            type="button"
            className={styles.row}
            aria-current={(filter.kind === 'publication' && filter.id === publication.id) || undefined}
            onClick={() => onFilter({ kind: 'publication', id: publication.id })}
          >
            <span className={styles.initials} aria-hidden="true">
              {initials(publication.name)}
            </span>
            <span className={styles.cut}>{publication.name}</span>
            <span className={styles.count}>
              {active.filter((item) => item.publicationId === publication.id).length}
            </span>
          </button>
        ))}
        {isNaming ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
              if (name !== '') actions.createPublication(name);
              setIsNaming(false);
            }}
          >
            <input
              className={styles.naming}
              name="name"
              aria-label="Name of the publication"
              placeholder="Name, then Enter"
              // biome-ignore lint/a11y/noAutofocus: the row was just asked for
              autoFocus
              onBlur={() => setIsNaming(false)}
            />
          </form>
        ) : null}
      </div>
      <div className={styles.foot}>
        {entitiesOf === undefined ? null : (
          <button type="button" className={styles.row} onClick={() => actions.openRegister(entitiesOf.id)}>
            <Icon of={Users} />
            <span className={styles.cut}>Entities of {entitiesOf.name}</span>
          </button>
        )}
        <button type="button" className={styles.row} onClick={actions.openSettings}>
          <Icon of={Settings} />
          Settings
          <span className={styles.count}>
            <Keys caps={keyCaps('Mod+,')} />
          </span>
        </button>
      </div>
    </nav>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');

interface PublicationShelfProps {
  readonly publication: PublicationRow;
  readonly issues: readonly IssueRow[];
  readonly latest: IssueRow | null;
  readonly order: readonly IssueRow[];
  readonly chosenId: string | null;
  readonly isNewOpen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onCloseNew: () => void;
  readonly actions: LibraryActions;
}

const SHOWN_AT_FIRST = 12;

function PublicationShelf(props: PublicationShelfProps): ReactElement {
  const { publication, issues, latest, order, chosenId, isNewOpen, onChoose, onCloseNew, actions } = props;
  const [isWhole, setIsWhole] = useState(false);
  const chosenAt = issues.findIndex((row) => row.id === chosenId);
  const shown = isWhole || chosenAt >= SHOWN_AT_FIRST ? issues : issues.slice(0, SHOWN_AT_FIRST);
  const choose = (id: string) => {
    onChoose(id);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`tr[data-issue="${CSS.escape(id)}"]`)?.focus());
  };
  return (
    <section aria-label={publication.name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{publication.name}</h2>
        <span className={styles.dim}>{publication.frequency}</span>
      </div>
      {isNewOpen ? <NewIssue publication={publication} latest={latest} actions={actions} onClose={onCloseNew} /> : null}
      {issues.length === 0 ? (
        <p className={styles.empty}>No issues yet. Begin one with {keyLabel('Mod+N')}, or import last week’s.</p>
      ) : (
        <table className={styles.issues} aria-label={`Issues of ${publication.name}`}>
          <thead>
            <tr>
              <th scope="col" className={styles.colNumber}>
                No.
              </th>
              <th scope="col">Title</th>
              <th scope="col" className={styles.colState}>
                State
              </th>
              <th scope="col" className={`${styles.colWords} ${styles.end}`}>
                Words
              </th>
              <th scope="col" className={styles.colDate}>
                Dated
              </th>
              <th scope="col" className={`${styles.colEdited} only-wide`}>
                Last edited
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr
                key={row.id}
                data-issue={row.id}
                data-selected={row.id === chosenId || undefined}
                aria-current={row.id === chosenId || undefined}
                tabIndex={row.id === chosenId ? 0 : -1}
                onClick={() => onChoose(row.id)}
                onFocus={() => onChoose(row.id)}
                onDoubleClick={() => actions.open(row.id)}
                onKeyDown={(event) => {
                  const at = order.findIndex((item) => item.id === row.id);
                  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                  const next = order[at + step];
                  if (event.key === 'Enter') actions.open(row.id);
                  else if (step !== 0 && next !== undefined) choose(next.id);
                  else return;
                  event.preventDefault();
                }}
              >
                <td className={styles.number}>{row.number}</td>
                <td className={styles.title}>{row.title === '' ? 'Untitled' : row.title}</td>
                <td>
                  <State icon={row.archivedAt === null ? PenLine : Archive}>
                    {row.isNewer ? 'Newer version' : row.archivedAt === null ? 'Drafting' : 'Archived'}
                  </State>
                </td>
                <td className={styles.end}>{row.words.toLocaleString('en')}</td>
                <td>{shortDay(row.publicationDate)}</td>
                <td className="only-wide">{editedText(row.editedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < issues.length ? (
        <Button kind="text" className={styles.more ?? ''} onClick={() => setIsWhole(true)}>
          Show {issues.length - shown.length} older issues
        </Button>
      ) : null}
    </section>
  );
}

interface NewIssueProps {
  readonly publication: PublicationRow;
  readonly latest: IssueRow | null;
  readonly actions: LibraryActions;
  readonly onClose: () => void;
}

/** A new issue is a row on the shelf, not a dialog. */
function NewIssue({ publication, latest, actions, onClose }: NewIssueProps): ReactElement {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    first.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={first}
      className={styles.newIssue}
      role="group"
      aria-label={`New issue of ${publication.name}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <span className="only-wide">Start from</span>
      {latest === null ? null : (
        <Button size="small" onClick={() => actions.createFromPrevious(publication.id, latest.id)}>
          <Icon of={Copy} size="small" />
          {latest.number === '' ? 'the last one’s structure' : `No. ${latest.number}’s structure`}
        </Button>
      )}
      <Button size="small" kind="quiet" onClick={() => actions.createBlank(publication.id)}>
        <Icon of={FilePlus} size="small" />
        Blank
      </Button>
      <Button size="small" kind="quiet" onClick={() => actions.importInto(publication.id)}>
        <Icon of={Upload} size="small" />
        Text or file…
      </Button>
      <span className={styles.grow} />
      <Tool icon={X} size="small" label="Not now" onClick={onClose} />
    </div>
  );
}

function Nothing({
  query,
  filter,
  hasPublications,
}: {
  readonly query: string;
  readonly filter: Filter;
  readonly hasPublications: boolean;
}): ReactElement | null {
  if (query.trim() !== '') return <p className={styles.empty}>No issue has “{query.trim()}” in it.</p>;
  if (filter.kind === 'archive')
    return <p className={styles.empty}>Nothing is archived. E on an issue puts it here.</p>;
  return hasPublications ? null : (
    <p className={styles.empty}>Make a publication first: the + beside “Publications”.</p>
  );
}

interface InspectorProps {
  readonly row: IssueRow | null;
  readonly publication: PublicationRow | null;
  readonly actions: LibraryActions;
}

/** What the chosen issue is about, and what to do with it. */
function Inspector({ row, publication, actions }: InspectorProps): ReactElement {
  if (row === null || publication === null) return <aside className={styles.inspector} aria-label="Chosen issue" />;
  const period = periodText(row.periodStart, row.periodEnd, publication.language);
  const isArchived = row.archivedAt !== null;
  return (
    <aside className={styles.inspector} aria-label="Chosen issue" data-area="inspector">
      <div className={styles.block}>
        <p className={styles.dim}>
          {publication.name}
          {row.number === '' ? '' : `, No. ${row.number}`}
          {period === '' ? '' : ` · ${period}`}
        </p>
        <h2 className={styles.heading}>{row.title === '' ? 'Untitled' : row.title}</h2>
        <p className={styles.lede}>{row.ledeExcerpt}</p>
        <div className={styles.acts}>
          <Button
            kind="primary"
            unavailable={row.isNewer ? 'written by a newer version' : null}
            onClick={() => actions.open(row.id)}
          >
            Open <Keys caps={['Enter']} />
          </Button>
          <Button onClick={() => actions.duplicate(row.id)}>
            <Icon of={Copy} />
            Duplicate
          </Button>
          <span className={styles.grow} />
          <Tool
            icon={isArchived ? ArchiveRestore : Archive}
            label={isArchived ? 'Bring back from the archive' : 'Archive'}
            keysLabel="E"
            onClick={() => actions.setArchived(row.id, !isArchived)}
          />
          <Tool
            icon={Trash2}
            label="Delete; can be undone"
            keysLabel={keyLabel('Delete')}
            onClick={() => actions.remove(row.id)}
          />
        </div>
      </div>
      <div className={styles.block}>
        <div className={styles.blockHead}>
          <h3>Developments</h3>
          <span className={styles.dim}>{row.developments.length}</span>
        </div>
        <ol>
          {row.developments.map((item, index) => (
            <li key={item.id} className={styles.development}>
              <span className={styles.number}>{index + 1}</span>
              <span>{item.headline === '' ? 'No headline yet' : item.headline}</span>
              <span className={styles.meta}>
                <State icon={PenLine}>Draft</State>
                <span className={styles.dim}>{item.words}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </aside>
  );
}
