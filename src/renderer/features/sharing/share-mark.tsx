import { CloudCheck, CloudOff, CloudUpload, FolderSync, HardDrive } from 'lucide-react';
import type { ReactElement } from 'react';
import { State } from '../../ui/state.tsx';
import { type Sharing, shareWords } from './share-words.ts';
import styles from './sharing.module.css';

export interface ShareMarkProps {
  readonly sharing: Sharing;
  readonly onOpen: () => void;
}

const ICONS = { calm: CloudUpload, good: CloudCheck, care: CloudOff, bad: CloudOff } as const;

/** How the issue on screen is shared, for the status line; it opens the page that says more. */
export function ShareMark({ sharing, onOpen }: ShareMarkProps): ReactElement {
  const { short, long, tone } = shareWords(sharing);
  return (
    <button type="button" className={styles.mark} title={long} aria-label={`Sharing: ${short}`} onClick={onOpen}>
      <span role="status">
        <State
          icon={sharing.membership !== null ? ICONS[tone] : sharing.folder !== null ? FolderSync : HardDrive}
          role={tone === 'good' ? 'calm' : tone}
        >
          {short}
        </State>
      </span>
    </button>
  );
}
