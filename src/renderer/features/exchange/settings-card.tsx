import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './exchange.module.css';
import { counted } from './since.ts';

export interface SettingsCardProps {
  readonly count: number;
  readonly open: () => void;
}

/** Says that the publication has settings to choose, which is done where they are: they hold for all its issues. */
export function SettingsCard({ count, open }: SettingsCardProps): ReactElement {
  return (
    <article className={styles.card} aria-label="Settings of the publication">
      <p className={styles.title}>{counted(count, 'setting')} of the publication that both set otherwise</p>
      <div className={styles.acts}>
        <Button size="small" onClick={open}>
          Choose in the settings
        </Button>
      </div>
    </article>
  );
}
