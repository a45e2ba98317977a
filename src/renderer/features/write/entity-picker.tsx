import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { foldForSearch } from '../../../shared/document/fold.ts';
import { namesOf } from '../../../shared/domain/entity.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { Register } from '../../../shared/domain/register.ts';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './entities.module.css';

export interface EntityPickerProps {
  readonly register: Register;
  readonly label: string;
  readonly onPick: (id: EntityId) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 6;

/** Chooses an entity by a few letters of any of its names. */
export function EntityPicker({ register, label, onPick, onClose }: EntityPickerProps): ReactElement {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const folded = foldForSearch(query).trim();
  const found =
    folded === ''
      ? []
      : register.entities
          .filter((entity) => !entity.isRetired && namesOf(entity).some((name) => foldForSearch(name).includes(folded)))
          .slice(0, MOST_SHOWN);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && found[at] !== undefined) onPick(found[at].id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <input
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] === undefined ? undefined : `${id}-${found[at].id}`}
        // biome-ignore lint/a11y/noAutofocus: the field was just asked for
        autoFocus
        value={query}
        placeholder="Name in any script"
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label}>
        {found.map((entity, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          <div
            key={entity.id}
            id={`${id}-${entity.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(entity.id)}
          >
            <Icon of={kindLook(entity.kind).icon} size="small" />
            {entity.name}
            <span className={styles.note}>{entity.country}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
