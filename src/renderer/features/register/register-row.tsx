import { Merge } from 'lucide-react';
import type { MouseEvent, ReactElement } from 'react';
import { countryName } from '../../../shared/entities/index.ts';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import { State } from '../../ui/state.tsx';
import styles from './register.module.css';
import type { RegisterRow } from './register-view.ts';

export interface RowProps {
  readonly id: string;
  readonly row: RegisterRow;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly onToggle: () => void;
}

/** One entity of the table; the table around it has the keys. */
export function Row({ id, row, index, isCurrent, isChosen, onPress, onToggle }: RowProps): ReactElement {
  const { entity, issues, lastNumber, like } = row;
  const look = kindLook(entity.kind);
  const others = [...entity.aliases, ...entity.otherScripts].join('; ');
  return (
    <tr
      id={id}
      aria-selected={isChosen}
      aria-rowindex={index}
      data-current={isCurrent || undefined}
      data-retired={entity.isRetired || undefined}
      onClick={onPress}
    >
      <td className={styles.tickCell}>
        <input
          type="checkbox"
          className={styles.tick}
          tabIndex={-1}
          checked={isChosen}
          aria-label={`Choose ${entity.name}`}
          onClick={(event) => event.stopPropagation()}
          onChange={onToggle}
        />
      </td>
      <th scope="row" className={styles.name} title={entity.name}>
        {entity.name}
        {like === null ? null : (
          <span className={styles.like}>
            <State icon={Merge} role="care">
              like {like.name}?
            </State>
          </span>
        )}
      </th>
      <td className="only-wide" title={others}>
        {others === '' ? <span className={styles.dim}>none</span> : others}
      </td>
      <td>
        <span className={styles.kind}>
          <Icon of={look.icon} size="small" />
          {look.short}
        </span>
      </td>
      <td title={entity.country === '' ? undefined : countryName(entity.country, 'en')}>
        {entity.country === '' ? '—' : entity.country}
      </td>
      <td data-end>{issues === 0 ? '' : issues}</td>
      <td>{lastNumber === '' ? '' : `No. ${lastNumber}`}</td>
    </tr>
  );
}
