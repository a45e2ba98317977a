import type { ReactElement } from 'react';
import { Guide } from '../features/guide/index.ts';
import { lastPlace } from './last-place.ts';
import { Statusbar } from './statusbar.tsx';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useWorkspace } from './use-workspace.ts';

/** The guide with the window around it. */
export function GuideRoute(): ReactElement {
  const workspace = useWorkspace();
  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>Guide</span>} />
      <Guide onClose={() => workspace.navigate(lastPlace(workspace))} />
      <Statusbar start={<span>Digest Desk {workspace.info.version}</span>} />
    </div>
  );
}
