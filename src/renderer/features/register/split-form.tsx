import { type ReactElement, useEffect, useRef, useState } from 'react';
import { type Entity, namesOf } from '../../../shared/domain/entity.ts';
import { Button } from '../../ui/button.tsx';
import styles from './register.module.css';

export interface SplitFormProps {
  readonly entity: Entity;
  readonly onSplit: (names: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Which names of an entity are those of another one. */
export function SplitForm({ entity, onSplit, onCancel }: SplitFormProps): ReactElement {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const firstTick = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The menu that asked for this gives the focus back to its button a frame after it is gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => firstTick.current?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const all = namesOf(entity);
  const problem = names.size === 0 ? 'choose names first' : names.size === all.length ? 'one name must stay' : null;
  return (
    <fieldset
      className={styles.split}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <legend>Names of another one</legend>
      {all.map((name) => (
        <label key={name} className={styles.splitName}>
          <input
            type="checkbox"
            ref={name === all[0] ? firstTick : null}
            checked={names.has(name)}
            onChange={() => {
              const next = new Set(names);
              if (!next.delete(name)) next.add(name);
              setNames(next);
            }}
          />
          {name}
        </label>
      ))}
      <div className={styles.actions}>
        <Button kind="primary" size="small" unavailable={problem} onClick={() => onSplit([...names])}>
          Split off
        </Button>
        <Button size="small" onClick={onCancel}>
          Leave as it was
        </Button>
      </div>
    </fieldset>
  );
}
