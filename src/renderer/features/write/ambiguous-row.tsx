import { CircleHelp } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import type { AmbiguousName } from '../../../shared/reading/development-entities.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './entities.module.css';
import { goToWords } from './go-to-words.ts';
import type { WriteContext } from './write-place.ts';

export interface AmbiguousRowProps {
  readonly context: WriteContext;
  readonly developmentId: DevelopmentId | null;
  readonly item: AmbiguousName;
}

/** Words that fit several entities, with the choice. */
export function AmbiguousRow({ context, developmentId, item }: AmbiguousRowProps): ReactElement {
  const { words, mentions, candidates } = item;
  const first = mentions[0];
  return (
    <li className={styles.ask}>
      <button
        type="button"
        className={styles.row}
        data-row
        onClick={() => first !== undefined && goToWords(context, first.key, first.start, first.end)}
      >
        <Icon of={CircleHelp} size="small" />
        <span className={styles.name}>
          {first?.text ?? words} <span className={styles.note}>which one?</span>
        </span>
      </button>
      <span className={styles.actions}>
        {candidates.map(({ id, name, country }) => (
          <Button
            key={id}
            kind="text"
            size="small"
            onClick={() => context.decide({ kind: 'chosen', developmentId, entityId: id, words }, true)}
          >
            {name}
            {country === '' ? '' : ` · ${country}`}
          </Button>
        ))}
      </span>
    </li>
  );
}
