import type { ReactElement } from 'react';
import type { Version } from '../../../shared/domain/version.ts';
import { Hand } from '../../ui/hand.tsx';
import { State } from '../../ui/state.tsx';
import styles from './history.module.css';
import type { HistoryDesk } from './history-desk.ts';
import { REASONS, timeOf, titleOf } from './version-words.ts';

export interface VersionListProps {
  readonly desk: HistoryDesk;
  readonly versions: readonly Version[];
  readonly chosen: Version | null;
  readonly onChoose: (version: Version) => void;
}

/** The versions, the newest first: why, what it is called, whose, when. */
export function VersionList({ desk, versions, chosen, onChoose }: VersionListProps): ReactElement {
  return (
    <ol className={styles.list} aria-label="Versions, the newest first">
      {[...versions].reverse().map((version) => {
        const person = version.by === null ? null : desk.personOf(version.by);
        const { icon, word } = REASONS[version.reason];
        return (
          <li key={version.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={version.id === chosen?.id}
              onClick={() => onChoose(version)}
            >
              <span className={styles.name}>{version.name === '' ? timeOf(version) : titleOf(version)}</span>
              <span className={styles.meta}>
                <State icon={icon}>{word}</State>
                {version.name === '' ? null : <span>{timeOf(version)}</span>}
              </span>
              {person === null ? null : <Hand {...person} />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
