import { type ReactElement, useEffect, useState } from 'react';
import type { SnapshotInfo } from '../../shared/ipc/contract.ts';
import { adoptIssues, restoreDocument } from '../documents/library-documents.ts';
import { request } from '../platform/bridge.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { setAsideDatabase } from '../storage/set-aside.ts';
import { Button } from '../ui/button.tsx';
import type { RecoveryProblem } from './boot.ts';
import styles from './message-page.module.css';

export interface RecoveryScreenProps {
  readonly problem: RecoveryProblem;
  /** Null where it could not be opened at all. */
  readonly database: DigestDatabase | null;
}

interface Words {
  readonly title: string;
  readonly text: string;
}

function wordsFor(problem: RecoveryProblem): Words {
  switch (problem.kind) {
    case 'newer':
      return {
        title: 'This library was written by a newer Digest Desk',
        text: `It has layout ${problem.found}; this version knows up to ${problem.supported}. Nothing was changed. Install the newer version to go on with your work.`,
      };
    case 'damaged':
      return {
        title: 'The library on this computer cannot be read',
        text: 'The database may have been damaged, for instance when the disk was full. Copies of your issues are kept beside it and can be brought back now.',
      };
    case 'missing':
      return {
        title: 'The library is empty, but copies of your issues are here',
        text: 'The database is gone, as happens when a disk was full or a profile was moved in part. The copies below are whole and can be brought back now.',
      };
  }
}

/** When the database is missing, damaged or newer: what happened, what is safe, and one click to have it back. */
export function RecoveryScreen({ problem, database }: RecoveryScreenProps): ReactElement {
  const [copies, setCopies] = useState<readonly SnapshotInfo[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    void request('snapshots:list').then((answer) => {
      if (answer.ok) setCopies(newestOfEach(answer.value));
    });
  }, []);
  const words = wordsFor(problem);
  const restore = async () => {
    setIsBusy(true);
    const failed = await restoreAll(database, copies);
    if (failed === null) await request('app:reload');
    else {
      setFailure(failed);
      setIsBusy(false);
    }
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{words.title}</h1>
      <p>{words.text}</p>
      {'detail' in problem ? <p className={styles.detail}>{problem.detail}</p> : null}
      {problem.kind === 'newer' ? null : (
        <>
          <div className={styles.actions}>
            <Button
              kind="primary"
              unavailable={isBusy ? 'working' : copies.length === 0 ? 'there are no copies' : null}
              onClick={() => void restore()}
            >
              Bring back {copies.length} {copies.length === 1 ? 'document' : 'documents'}
            </Button>
            <Button onClick={() => void startFresh(database)}>Begin with an empty library</Button>
          </div>
          <ul className={styles.copies}>
            {copies.map((copy) => (
              <li key={copy.documentId} className={styles.copy}>
                <span>{copy.label}</span>
                <time dateTime={copy.writtenAt}>{new Date(copy.writtenAt).toLocaleString()}</time>
              </li>
            ))}
          </ul>
        </>
      )}
      {failure === null ? null : <p role="alert">{failure}</p>}
    </main>
  );
}

function newestOfEach(copies: readonly SnapshotInfo[]): SnapshotInfo[] {
  const newest = new Map<string, SnapshotInfo>();
  for (const copy of copies) if (!newest.has(copy.documentId)) newest.set(copy.documentId, copy);
  return [...newest.values()];
}

/** Brings every document back from its newest copy that is whole. Returns what could not be, in words. */
async function restoreAll(open: DigestDatabase | null, copies: readonly SnapshotInfo[]): Promise<string | null> {
  const database = open ?? (await setAsideDatabase());
  const all = await request('snapshots:list');
  const lost: string[] = [];
  for (const copy of copies) {
    const series = all.ok ? all.value.filter((other) => other.documentId === copy.documentId) : [copy];
    let isBack = false;
    for (const { documentId, kind, file } of series) {
      const read = await request('snapshots:read', { documentId, file });
      if (!read.ok) continue;
      await restoreDocument(database, documentId, kind, read.value);
      isBack = true;
      break;
    }
    if (!isBack) lost.push(copy.label);
  }
  await adoptIssues(database);
  return lost.length === 0
    ? null
    : `No whole copy was found of: ${lost.join(', ')}. The others are back; reload to see them.`;
}

async function startFresh(database: DigestDatabase | null): Promise<void> {
  const { seedSample } = await import('./boot.ts');
  await seedSample(database ?? (await setAsideDatabase()));
  await request('app:reload');
}
