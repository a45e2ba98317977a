import { Archive, Eye, Library as LibraryIcon, PenLine, Plus, Settings, Stamp, Users } from 'lucide-react';
import { memo, type ReactElement, useState } from 'react';
import type { Role } from '../../../shared/domain/person.ts';
import { keyCaps } from '../../commands/keys.ts';
import type { IssueRow } from '../../storage/database.ts';
import type { Shelf } from '../../storage/shelf.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './library.module.css';
import type { LibraryActions } from './library-actions.ts';
import { type LibraryFilter, waitingRoles, waitsFor } from './library-filter.ts';
export interface FiltersProps {
  readonly shelf: Shelf;
  readonly present: readonly IssueRow[];
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly actions: LibraryActions;
  /** Who is at the desk. */
  readonly me: string | null;
}

/** What a role has to do, and its sign. */
const WAITING_AS: Readonly<Record<Role, { readonly label: string; readonly icon: typeof LibraryIcon }>> = {
  editor: { label: 'To change', icon: PenLine },
  reviewer: { label: 'To review', icon: Eye },
  publisher: { label: 'To release', icon: Stamp },
};

/** Publications and the archive, with the ways to the registers and the settings. */
export const Filters = memo(function Filters(props: FiltersProps): ReactElement {
  const { shelf, present, filter, onFilter, actions, me } = props;
  const [isNaming, setIsNaming] = useState(false);
  const waiting = waitingRoles(shelf, me, present);
  const active = present.filter((row) => row.archivedAt === null);
  const entitiesOf =
    shelf.publications.find(({ id }) => filter.kind === 'publication' && id === filter.id) ?? shelf.publications[0];
  const row = (label: string, count: number, icon: typeof LibraryIcon, value: LibraryFilter, isCurrent: boolean) => (
    <button
      key={label}
      type="button"
      className={styles.row}
      aria-current={isCurrent || undefined}
      onClick={() => onFilter(value)}
    >
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
        {waiting.length === 0 ? null : (
          <div className={styles.group}>
            <span className={styles.label}>Waiting for you</span>
          </div>
        )}
        {waiting.map((role) =>
          row(
            WAITING_AS[role].label,
            present.filter((item) => waitsFor(shelf, me, role, item)).length,
            WAITING_AS[role].icon,
            { kind: 'waiting', role },
            filter.kind === 'waiting' && filter.role === role,
          ),
        )}
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
          <button
            type="button"
            className={styles.row}
            title={`Entities of ${entitiesOf.name}`}
            onClick={() => actions.openRegister(entitiesOf.id)}
          >
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
});

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
