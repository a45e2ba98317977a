import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './state.module.css';

export interface StateProps {
  readonly icon: LucideIcon;
  readonly role?: 'calm' | 'good' | 'care' | 'bad';
  readonly children: ReactNode;
}

/** A state is always three: icon, word and colour. */
export function State({ icon, role = 'calm', children }: StateProps): ReactElement {
  return (
    <span className={styles.state} data-state={role}>
      <Icon of={icon} size="small" />
      {children}
    </span>
  );
}
