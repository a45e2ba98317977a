import { Archive, Library as LibraryIcon, Plus, Settings, Users } from 'lucide-react';
import { memo, type ReactElement, useState } from 'react';
import { keyCaps } from '../../commands/keys.ts';
import type { IssueRow } from '../../storage/database.ts';
import type { Shelf } from '../../storage/shelf.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './library.module.css';
import type { LibraryActions } from './library-actions.ts';
import type { LibraryFilter } from './library-filter.ts';
export interface FiltersProps {
  readonly shelf: Shelf;
  readonly present: readonly IssueRow[];
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly actions: LibraryActions;
}

/** Publications and the archive, with the ways to the registers and the settings. */
export const Filters = memo(function Filters(props: FiltersProps): ReactElement {
  const { shelf, present, filter, onFilter, actions } = props;
  const [isNaming, setIsNaming] = useState(false);
  const active = present.filter((row) => row.archivedAt === null);
  const entitiesOf =
    shelf.publications.find(({ id }) => filter.kind === 'publication' && id === filter.id) ?? shelf.publications[0];
  const row = (label: string, count: number, icon: typeof LibraryIcon, value: LibraryFilter, isCurrent: boolean) => (
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
});

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
