import { CircleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { encodeDocument } from '../documents/encode-document.ts';
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

/** Stands for as long as the text cannot be written: where it is, what to do, and a way out. */
export function StorageAlert({ session, state }: StorageAlertProps): ReactElement {
  const saveElsewhere = async () => {
    await request('copy:save-elsewhere', {
      suggestedName: `issue-${session.id}.ddcopy`,
      content: encodeDocument(session.doc),
    });
  };
  return (
    <div className={styles.alert} role="alert">
      <Icon of={CircleAlert} />
      <p>
        {state.reason === 'full' ? 'The disk is full' : 'The last changes could not be written'}: they are in this
        window only, so keep it open.
        {state.reason === 'full'
          ? ' Make room and writing goes on by itself.'
          : ` Writing is tried again by itself (${state.detail}).`}
      </p>
      <Button size="small" onClick={() => void session.writer.flush()}>
        Try now
      </Button>
      <Button size="small" onClick={() => void saveElsewhere()}>
        Save a copy elsewhere…
      </Button>
    </div>
  );
}
