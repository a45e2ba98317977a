import { type ReactElement, useState } from 'react';
import { type Entity, namesOf } from '../../../shared/domain/entity.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import { mergeEntities } from '../../../shared/entities/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './register.module.css';

export interface MergeFormProps {
  /** Two or more. */
  readonly entities: readonly Entity[];
  readonly onMerge: (merged: Entity, goneIds: readonly EntityId[]) => void;
  readonly onCancel: () => void;
}

/** Which of several stays, and what it will be called then. */
export function MergeForm({ entities, onMerge, onCancel }: MergeFormProps): ReactElement | null {
  const [keepId, setKeepId] = useState(entities[0]?.id);
  const keep = entities.find(({ id }) => id === keepId) ?? entities[0];
  if (keep === undefined) return null;
  const gone = entities.filter(({ id }) => id !== keep.id);
  const merged = gone.reduce(mergeEntities, keep);
  const finish = () =>
    onMerge(
      merged,
      gone.map(({ id }) => id),
    );
  return (
    <aside
      className={styles.inspector}
      aria-label="Merge"
      data-area="entity"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <fieldset className={styles.block}>
        <legend className={styles.mergeTitle}>Merge {entities.length} into one. Which name stays?</legend>
        {entities.map((entity) => (
          <label key={entity.id} className={styles.splitName}>
            <input
              type="radio"
              name="keep"
              // biome-ignore lint/a11y/noAutofocus: the form was just asked for
              autoFocus={entity.id === entities[0]?.id}
              checked={entity.id === keep.id}
              onChange={() => setKeepId(entity.id)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') finish();
              }}
            />
            {entity.name}
          </label>
        ))}
        <dl className={styles.facts}>
          <div className={styles.fact}>
            <dt>It will be</dt>
            <dd>{merged.name}</dd>
          </div>
          <div className={styles.fact}>
            <dt>Also written</dt>
            <dd>{namesOf(merged).slice(1).join(' · ')}</dd>
          </div>
        </dl>
        <p className={styles.dim}>
          Everything written with the others goes on pointing to it. Undo takes the merge back.
        </p>
        <div className={styles.actions}>
          <Button kind="primary" size="small" onClick={finish}>
            Merge into {keep.name}
          </Button>
          <Button size="small" onClick={onCancel}>
            Leave as they are
          </Button>
        </div>
      </fieldset>
    </aside>
  );
}
