import { Monitor, Moon, Smartphone } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './proof.module.css';
import { Tool } from './tool.tsx';

export type ProofWidth = 'desktop' | 'phone';

export interface ProofToolsProps {
  readonly width: ProofWidth;
  readonly onWidth: (width: ProofWidth) => void;
  readonly isDark: boolean;
  readonly onDark: (isDark: boolean) => void;
}

/** How wide a page is shown, and whether as in the dark. */
export function ProofTools({ width, onWidth, isDark, onDark }: ProofToolsProps): ReactElement {
  return (
    <>
      <Tool
        icon={Monitor}
        size="small"
        label="Desktop width"
        isPressed={width === 'desktop'}
        onClick={() => onWidth('desktop')}
      />
      <Tool
        icon={Smartphone}
        size="small"
        label="Phone width"
        isPressed={width === 'phone'}
        onClick={() => onWidth('phone')}
      />
      <span className={styles.rule} />
      <Tool icon={Moon} size="small" label="Show in dark" isPressed={isDark} onClick={() => onDark(!isDark)} />
    </>
  );
}
