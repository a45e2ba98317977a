import * as Y from 'yjs';
import type { DigestDatabase } from '../storage/database.ts';
import { appendUpdates, readDocument } from '../storage/document-log.ts';
import { compactDocument, replay } from './compact.ts';

/** How long an issue takes to open after many changes, and bare Yjs for the same text, in milliseconds a run. */
export interface Opening {
  readonly oursMs: readonly number[];
  readonly bareMs: readonly number[];
}

const RUNS = 15;

/** Types `updates` letters into a stored issue, compacts it, and times its opening beside bare Yjs. For the benchmark. */
export async function measureOpening(database: DigestDatabase, issueId: string, updates: number): Promise<Opening> {
  await typeInto(database, issueId, updates);
  await compactDocument(database, issueId);
  const bare = Y.encodeStateAsUpdate(await openStored(database, issueId));
  const [oursMs, bareMs]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    oursMs.push(await timed(() => openStored(database, issueId)));
    bareMs.push(await timed(() => Promise.resolve(Y.applyUpdate(new Y.Doc(), bare))));
  }
  return { oursMs, bareMs };
}

/** Builds a stored document as opening does. */
export async function openStored(database: DigestDatabase, issueId: string): Promise<Y.Doc> {
  const stored = await readDocument(database, issueId);
  if (stored === null) throw new Error(`no issue ${issueId}`);
  return replay(stored.state, stored.updates);
}

/** One letter an update, with every seventh taken back, as a log keeps typing. */
export async function typeInto(database: DigestDatabase, issueId: string, count: number): Promise<void> {
  const doc = await openStored(database, issueId);
  // The rows are those that keys leave; a transaction for each would be most of a benchmark's time and none of its figures.
  let waiting: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => waiting.push(update));
  const text = doc.getText('bench');
  for (let at = 0; at < count; at += 1) {
    if (at % 7 === 6) text.delete(text.length - 1, 1);
    else text.insert(text.length, 'abcdefg '[at % 8] ?? ' ');
    if (waiting.length < 5_000 && at < count - 1) continue;
    await appendUpdates(database, issueId, waiting);
    waiting = [];
  }
  doc.destroy();
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
