import { Archive, type LucideIcon, Merge, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import { ENTITY_KINDS } from '../../../shared/domain/entity.ts';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './register.module.css';
import type { RegisterFilter, RegisterRow } from './register-view.ts';

export interface RegisterFiltersProps {
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
  readonly onImport: () => void;
  readonly onExport: (format: 'csv' | 'json') => void;
}

/** The kinds with their counts, and what wants a look. */
export function RegisterFilters({ rows, filter, onFilter, onImport, onExport }: RegisterFiltersProps): ReactElement {
  const active = rows.filter(({ entity }) => !entity.isRetired);
  const row = (kind: RegisterFilter['kind'], label: string, count: number, icon?: LucideIcon) => (
    <button
      key={kind}
      type="button"
      className={styles.filter}
      aria-current={filter.kind === kind || undefined}
      onClick={() => onFilter({ ...filter, kind })}
    >
      {icon === undefined ? null : <Icon of={icon} />}
      <span className={styles.cut}>{label}</span>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
    </button>
  );
  return (
    <nav className={styles.side} aria-label="Kinds" data-area="kinds">
      <div className={styles.sideScroll}>
        {row('all', 'All kinds', active.length)}
        {ENTITY_KINDS.map((kind) =>
          row(
            kind,
            kindLook(kind).plural,
            active.filter(({ entity }) => entity.kind === kind).length,
            kindLook(kind).icon,
          ),
        )}
        <div className={styles.group}>To look at</div>
        {row('same', 'May be the same', active.filter(({ like }) => like !== null).length, Merge)}
        {row('retired', 'Retired', rows.length - active.length, Archive)}
      </div>
      <div className={styles.sideFoot}>
        <Menu
          label="CSV or JSON"
          look="quiet-small"
          className={styles.inOut}
          placement="top start"
          groups={[
            [{ id: 'in', label: 'Bring in a CSV or JSON file…', run: onImport }],
            [
              { id: 'csv', label: 'Save as CSV…', run: () => onExport('csv') },
              { id: 'json', label: 'Save as JSON…', run: () => onExport('json') },
            ],
          ]}
        >
          <Icon of={Upload} />
          CSV or JSON in, out
        </Menu>
      </div>
    </nav>
  );
}
