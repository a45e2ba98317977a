import { newPublication } from '../../shared/crdt/publication-document.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import type { EntityId, PublicationId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { annotateIssue } from '../documents/annotate-issue.ts';
import { type FolderOpening, measureFolder, recordsOfDevices } from '../documents/folder/measure-folder.ts';
import { readStoredPublication, storeIssue, storePublication } from '../documents/library-documents.ts';
import { type HashingTimes, measureHashing } from '../documents/measure-hashing.ts';
import { type HistoryOpening, measureHistory } from '../documents/measure-history.ts';
import { type Merging, measureMerging } from '../documents/measure-merging.ts';
import { measureOpening, type Opening } from '../documents/measure-opening.ts';
import { storeRegister } from '../documents/register-session.ts';
import { request } from '../platform/bridge.ts';
import { folderByMain } from './folder/folder-by-main.ts';
import type { Workspace } from './workspace.ts';

declare global {
  interface Window {
    /** For the benchmark; there only when the window is opened on `#seed`. */
    digestDeskOpening?: (issueId: string, updates: number) => Promise<Opening>;
    /** For the benchmark: an issue with so many updates and versions. */
    digestDeskHistory?: (issueId: string, updates: number, versions: number) => Promise<HistoryOpening>;
    /** For the benchmark: the folder of so many devices with so many issues, opened in an empty library. */
    digestDeskFolder?: (path: string, devices: number, issues: number) => Promise<FolderOpening>;
    /** For the benchmark: packages and merges of an issue after so many updates. */
    digestDeskMerging?: (updates: number) => Merging;
    /** For the benchmark: puts so many threads and suggestions into an issue. */
    digestDeskAnnotate?: (issueId: string, threads: number, suggestions: number) => Promise<void>;
    /** For the benchmark: how long it takes to know which approvals hold. */
    digestDeskHashing?: (issueId: string) => Promise<HashingTimes>;
    /** How long each entity's memory takes to be recalled, in milliseconds; for the benchmark. */
    digestDeskRecall?: (publicationId: string, entityIds: readonly string[]) => Promise<readonly number[]>;
    /** How long each query takes to be answered, in milliseconds; for the benchmark. */
    digestDeskSearch?: (queries: readonly string[]) => Promise<readonly number[]>;
    /** Puts made-up issues into the library; there only when the window is opened on `#seed`. */
    digestDeskSeed?: (
      publicationName: string,
      language: string,
      issues: readonly Issue[],
      entities?: readonly Entity[],
    ) => Promise<void>;
  }
}

/** Lets the seeding script fill a profile through the same code that a person's issues go through. */
export function offerSeeding({ database, knowledge }: Workspace): void {
  window.digestDeskSeed = async (publicationName, language, issues, entities = []) => {
    const publicationId = issues[0]?.publicationId ?? ('seed' as PublicationId);
    const isKnown = (await readStoredPublication(database, publicationId)) !== null;
    if (!isKnown) await storePublication(database, newPublication(publicationId, publicationName, language));
    if (entities.length > 0) await storeRegister(database, publicationId, entities);
    for (const issue of issues) await storeIssue(database, issue);
  };
  window.digestDeskOpening = (issueId, updates) => measureOpening(database, issueId, updates);
  window.digestDeskHistory = (issueId, updates, versions) => measureHistory(database, issueId, updates, versions);
  window.digestDeskMerging = measureMerging;
  window.digestDeskFolder = async (path, devices, issues) => {
    const publicationId = 'folder-weekly' as PublicationId;
    const side = folderByMain(publicationId);
    // Each time that a folder is chosen the profile is a new device in it.
    const beNew = async () => void (await request('folder:share', { path, publicationId, passphrase: null }));
    for (const records of recordsOfDevices(publicationId, issues, devices)) {
      await beNew();
      await side.append(records, false);
    }
    await beNew();
    return measureFolder(database, publicationId, side, beNew);
  };
  window.digestDeskAnnotate = (issueId, threads, suggestions) => annotateIssue(database, issueId, threads, suggestions);
  window.digestDeskHashing = (issueId) => measureHashing(database, issueId);
  window.digestDeskRecall = async (publicationId, entityIds) => {
    await knowledge.register(publicationId as PublicationId, 'Entities');
    return timedEach(entityIds, (entityId) =>
      knowledge.reading.ask('memory', [
        { publicationId, entityId: entityId as EntityId, exceptIssueId: null, before: '', limit: 8 },
      ]),
    );
  };
  window.digestDeskSearch = (queries) =>
    timedEach(queries, (query) => knowledge.reading.ask('search', { query, limit: 20 }));
}

async function timedEach(items: readonly string[], act: (item: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const began = performance.now();
    await act(item);
    times.push(performance.now() - began);
  }
  return times;
}
