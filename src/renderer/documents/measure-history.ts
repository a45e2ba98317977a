import { sharedField } from '../../shared/crdt/issue-document.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { compareIssues } from '../../shared/document/compare-issues.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { compactDocument } from './compact.ts';
import { openStored, typeInto } from './measure-opening.ts';
import { openDocument } from './open-document.ts';
import { updateLine } from './update-field.ts';
import { createVersionStore } from './version-store.ts';
import { createVersion, listVersions, readVersion } from './versions-document.ts';

/** How long an issue's history takes to open, in milliseconds a run. */
export interface HistoryOpening {
  /** From the stored document to the list of versions. */
  readonly listMs: readonly number[];
  /** From the stored document to the newest version beside what is there now, compared. */
  readonly comparedMs: readonly number[];
  readonly versions: number;
}

const RUNS = 15;

/** Types `updates` letters into a stored issue and keeps `versions` of it, then times its history. For the benchmark. */
export async function measureHistory(
  database: DigestDatabase,
  issueId: string,
  updates: number,
  versions: number,
): Promise<HistoryOpening> {
  const store = createVersionStore(database, { keepCopy: async () => {}, readCopy: async () => null });
  await typeInto(database, issueId, updates);
  await makeVersions(database, issueId, versions, store);
  await compactDocument(database, issueId);
  const [listMs, comparedMs]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const doc = await openStored(database, issueId);
    const listed = listVersions(doc);
    listMs.push(performance.now() - began);
    const newest = listed.at(-1);
    const then = newest === undefined ? null : await readVersion(store, newest);
    if (listed.length !== versions || then?.ok !== true) throw new Error(`${listed.length} versions`);
    compareIssues(then.value, readIssue(doc));
    comparedMs.push(performance.now() - began);
    doc.destroy();
  }
  return { listMs, comparedMs, versions };
}

/** Each of another text. */
async function makeVersions(
  database: DigestDatabase,
  issueId: string,
  count: number,
  store: ReturnType<typeof createVersionStore>,
): Promise<void> {
  const open = await openDocument(database, issueId);
  if (open === null) throw new Error(`no issue ${issueId}`);
  const title = sharedField(open.doc, { kind: 'issue', field: 'title' });
  for (let at = 0; at < count; at += 1) {
    if (title !== null) updateLine(title, `The week as of version ${at}`);
    const day = new Date(Date.UTC(2026, 0, 1 + at));
    await createVersion(store, open.doc, { by: null, reason: 'session', name: '', at: day });
  }
  await open.close();
}
