import { CircleAlert } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { encodeDocument } from '../../shared/crdt/encode-document.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import type { SaveState } from '../documents/update-writer.ts';
import { request } from '../platform/bridge.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './titlebar.module.css';

export interface StorageAlertProps {
  readonly session: IssueSession;
  readonly state: Extract<SaveState, { kind: 'failing' }>;
}

/**
 * Stands for as long as the text cannot be written: where it is, what to do, and a way out. Chromium may empty a
 * database that met a full disk, so the way out can be the copies.
 */
export function StorageAlert({ session, state }: StorageAlertProps): ReactElement {
  const isFull = useIsDiskFull(state);
  const saveElsewhere = async () => {
    await request('copy:save-elsewhere', {
      suggestedName: `issue-${session.id}.ddcopy`,
      content: encodeDocument(session.doc),
    });
  };
  const bringBack = async () => {
    await session.saveCopy();
    await request('app:reload');
  };
  return (
    <div className={styles.alert} role="alert">
      <Icon of={CircleAlert} />
      {state.reason === 'lost' ? (
        <>
          <p>
            The disk was full, and the database did not outlive it. Your text is in this window, and all your issues in
            the copies beside the database: bring them back now.
          </p>
          <Button size="small" onClick={() => void bringBack()}>
            Bring them back
          </Button>
        </>
      ) : (
        <>
          <p>
            {isFull ? 'The disk is full' : 'The last changes could not be written'}: they are in this window only, so
            keep it open.
            {isFull
              ? ' Make room and writing goes on by itself.'
              : ` Writing is tried again by itself (${state.detail}).`}
          </p>
          <Button size="small" onClick={() => void session.writer.flush()}>
            Try now
          </Button>
        </>
      )}
      <Button size="small" onClick={() => void saveElsewhere()}>
        Save a copy elsewhere…
      </Button>
    </div>
  );
}

/** Less than this and the database cannot even be opened to be written to. */
const LEAST_FREE_BYTES = 8 * 1024 * 1024;

/** Whether the disk is full: the database says so at times, and at others only that something failed within. */
function useIsDiskFull(state: StorageAlertProps['state']): boolean {
  const [isOutOfRoom, setIsOutOfRoom] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every try that failed
  useEffect(() => {
    let isGone = false;
    void request('storage:free').then((free) => {
      if (!isGone) setIsOutOfRoom(free.ok && free.value < LEAST_FREE_BYTES);
    });
    return () => {
      isGone = true;
    };
  }, [state]);
  return state.reason === 'full' || isOutOfRoom;
}
