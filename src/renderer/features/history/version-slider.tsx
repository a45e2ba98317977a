import type { ReactElement } from 'react';
import type { Version } from '../../../shared/domain/version.ts';
import styles from './history.module.css';
import { timeOf, titleOf } from './version-words.ts';

export interface VersionSliderProps {
  readonly versions: readonly Version[];
  readonly chosen: Version | null;
  readonly onChoose: (version: Version) => void;
}

/** Time from the first version to the last; arrow keys go one on, Page keys further, Home and End to the ends. */
export function VersionSlider({ versions, chosen, onChoose }: VersionSliderProps): ReactElement {
  const at = versions.findIndex(({ id }) => id === chosen?.id);
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label="Version"
      min={0}
      max={Math.max(0, versions.length - 1)}
      value={Math.max(0, at)}
      aria-valuetext={chosen === null ? '' : `${titleOf(chosen)}, ${timeOf(chosen)}`}
      onChange={(event) => {
        const version = versions[Number(event.target.value)];
        if (version !== undefined) onChoose(version);
      }}
    />
  );
}
