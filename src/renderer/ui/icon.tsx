import type { LucideIcon } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import styles from './icon.module.css';

export interface IconProps {
  readonly of: LucideIcon;
  /** 16 px, or 14 px beside small words. */
  readonly size?: 'normal' | 'small';
}

/** A picture beside a word. Never the only name of a thing. Its paths are not built again with what it stands in. */
export const Icon = memo(function Icon({ of: Lucide, size = 'normal' }: IconProps): ReactElement {
  return <Lucide className={styles.icon} data-size={size} aria-hidden="true" />;
});
