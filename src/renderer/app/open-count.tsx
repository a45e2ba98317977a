import { type ReactElement, useSyncExternalStore } from 'react';
import type { IssueSession } from '../documents/issue-session.ts';
import type { PartProgress } from '../documents/part-progress.ts';
import type { RegisterSession } from '../documents/register-session.ts';
import { useThingsToLookAt } from '../documents/use-things-to-look-at.ts';
import type { PublicationStore } from './publication-store.ts';
import styles from './titlebar.module.css';

export interface OpenCountProps {
  readonly progress: PartProgress;
  readonly session: Pick<IssueSession, 'doc'>;
  /** The register of the publication, once it is open. */
  readonly register: Pick<RegisterSession, 'doc'> | null;
  readonly house: Pick<PublicationStore, 'subscribe' | 'differences'>;
}

/** How much is open in review, beside the name of that mode: threads, suggestions, and all that merges noticed. */
export function OpenCount({ progress, session, register, house }: OpenCountProps): ReactElement | null {
  const inSettings = useSyncExternalStore(house.subscribe, house.differences);
  const noticed = useThingsToLookAt(session.doc, register?.doc ?? null, inSettings).all;
  const inParts = useSyncExternalStore(progress.subscribe, () =>
    [...progress.current().values()].reduce((sum, stage) => sum + stage.open, 0),
  );
  const open = inParts + noticed;
  if (open === 0) return null;
  return (
    <span className={styles.modeCount} title={`${open} open`}>
      {open}
      <span className="sr"> open</span>
    </span>
  );
}
