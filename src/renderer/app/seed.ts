import * as Y from 'yjs';
import type { PublicationId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { compactDocument, replay } from '../documents/compact.ts';
import { readStoredPublication, storeIssue, storePublication } from '../documents/library-documents.ts';
import { newPublication } from '../documents/publication-document.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { appendUpdate, readDocument } from '../storage/document-log.ts';

declare global {
  interface Window {
    /** Puts made-up issues into the library; there only when the window is opened on `#seed`. */
    digestDeskOpening?: (issueId: string, updates: number) => Promise<Opening>;
    digestDeskSeed?: (publicationName: string, language: string, issues: readonly Issue[]) => Promise<void>;
  }
}

/** How long an issue takes to open after many changes, and bare Yjs for the same text. */
interface Opening {
  readonly oursMs: readonly number[];
  readonly bareMs: readonly number[];
}

/** Lets the seeding script fill a profile through the same code that a person's issues go through. */
export function offerSeeding(database: DigestDatabase): void {
  window.digestDeskSeed = async (publicationName, language, issues) => {
    const publicationId = issues[0]?.publicationId ?? ('seed' as PublicationId);
    const isKnown = (await readStoredPublication(database, publicationId)) !== null;
    if (!isKnown) await storePublication(database, newPublication(publicationId, publicationName, language));
    for (const issue of issues) await storeIssue(database, issue);
  };
  window.digestDeskOpening = async (issueId, updates) => {
    await typeInto(database, issueId, updates);
    await compactDocument(database, issueId);
    const bare = Y.encodeStateAsUpdate(await open(database, issueId));
    const [oursMs, bareMs]: [number[], number[]] = [[], []];
    for (let run = 0; run < 15; run += 1) {
      oursMs.push(await timed(() => open(database, issueId)));
      bareMs.push(await timed(() => Promise.resolve(Y.applyUpdate(new Y.Doc(), bare))));
    }
    return { oursMs, bareMs };
  };
}

async function open(database: DigestDatabase, issueId: string): Promise<Y.Doc> {
  const stored = await readDocument(database, issueId);
  if (stored === null) throw new Error(`no issue ${issueId}`);
  return replay(stored.state, stored.updates);
}

/** One letter an update, with every seventh taken back, as a log keeps typing. */
async function typeInto(database: DigestDatabase, issueId: string, count: number): Promise<void> {
  const doc = await open(database, issueId);
  const waiting: Promise<void>[] = [];
  doc.on('update', (update: Uint8Array) => waiting.push(appendUpdate(database, issueId, update)));
  const text = doc.getText('bench');
  for (let at = 0; at < count; at += 1) {
    if (at % 7 === 6) text.delete(text.length - 1, 1);
    else text.insert(text.length, 'abcdefg '[at % 8] ?? ' ');
    if (waiting.length >= 2_000) await Promise.all(waiting.splice(0));
  }
  await Promise.all(waiting);
  doc.destroy();
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
