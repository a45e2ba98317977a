import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import styles from './chip.module.css';
import { Icon } from './icon.tsx';

export interface ChipProps {
  readonly icon: LucideIcon;
  readonly role?: 'calm' | 'good' | 'care' | 'bad';
  readonly children: ReactNode;
}

/** A state on its own ground, beside a headline. */
export function Chip({ icon, role = 'calm', children }: ChipProps): ReactElement {
  return (
    <span className={styles.chip} data-state={role}>
      <Icon of={icon} size="small" />
      {children}
    </span>
  );
}
