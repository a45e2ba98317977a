import { Merge, Plus, Search } from 'lucide-react';
import type { ReactElement, RefObject } from 'react';
import { ENTITY_KINDS } from '../../../shared/domain/entity.ts';
import { countryName } from '../../../shared/entities/index.ts';
import { Button } from '../../ui/button.tsx';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import styles from './register.module.css';
import type { RegisterFilter } from './register-view.ts';

export interface RegisterBarProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
  /** Codes of the countries that the register has. */
  readonly countries: readonly string[];
  readonly chosenCount: number;
  /** From the field into the rows; to the first of them where asked. */
  readonly onToRows: (isFirst: boolean) => void;
  readonly onMerge: () => void;
  readonly onAdd: () => void;
}

/** What narrows the table, and what adds to it. */
export function RegisterBar(props: RegisterBarProps): ReactElement {
  const { field, filter, onFilter, countries, chosenCount, onToRows, onMerge, onAdd } = props;
  return (
    <div className={styles.bar}>
      <label className={styles.search}>
        <Icon of={Search} />
        <span className="sr">Search entities</span>
        <input
          ref={field}
          value={filter.query}
          placeholder="Name, alias, any script"
          onChange={(event) => onFilter({ ...filter, query: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter.query !== '') onFilter({ ...filter, query: '' });
            else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) onToRows(event.key !== 'Escape');
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <span className="only-wide">
          <Keys caps={['/']} />
        </span>
      </label>
      <label className={styles.narrowOnly}>
        <span className="sr">Kind</span>
        <select
          className={styles.select}
          value={filter.kind}
          onChange={(event) => onFilter({ ...filter, kind: event.target.value as RegisterFilter['kind'] })}
        >
          <option value="all">All kinds</option>
          {ENTITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindLook(kind).plural}
            </option>
          ))}
          <option value="same">May be the same</option>
          <option value="retired">Retired</option>
        </select>
      </label>
      <label>
        <span className="sr">Country</span>
        <select
          className={styles.select}
          value={filter.country}
          onChange={(event) => onFilter({ ...filter, country: event.target.value })}
        >
          <option value="">All countries</option>
          {countries.map((code) => (
            <option key={code} value={code}>
              {countryName(code, 'en')}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.grow} />
      {chosenCount === 0 ? null : <span className={`${styles.dim} only-wide`}>{chosenCount} chosen</span>}
      <Button unavailable={chosenCount < 2 ? 'choose two or more first' : null} onClick={onMerge}>
        <Icon of={Merge} />
        Merge…
      </Button>
      <Button kind="primary" onClick={onAdd}>
        <Icon of={Plus} />
        Entity
      </Button>
    </div>
  );
}
