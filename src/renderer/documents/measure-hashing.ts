import type * as Y from 'yjs';
import { CANONICAL_VERSION } from '../../shared/approval/canonical-part.ts';
import { developmentIds, sharedField } from '../../shared/crdt/issue-document.ts';
import { readRecord } from '../../shared/crdt/record-document.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import { DEFAULT_WORKFLOW } from '../../shared/domain/workflow.ts';
import { makeKeyPair, signerWith } from '../../shared/record/index.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { checkSignatures } from './check-signatures.ts';
import { appendDecision } from './decide.ts';
import { openStored } from './measure-opening.ts';
import { createReviewReader, type ReviewReader } from './review-reader.ts';
import { updateLine } from './update-field.ts';

/** How long it takes to know again which approvals hold, in milliseconds a run. */
export interface HashingTimes {
  /** All parts for the first time. */
  readonly firstMs: number;
  /** After a change of one development, each time of another. */
  readonly changedMs: readonly number[];
  /** Approvals that held before the last change and do not any more: one. */
  readonly stale: number;
}

const RUNS = 60;

/** Approves every development of a stored issue, then times what each change of one costs. Nothing of it is stored. */
export async function measureHashing(database: DigestDatabase, issueId: string): Promise<HashingTimes> {
  const doc = await openStored(database, issueId);
  const reader = createReviewReader(doc, DEFAULT_WORKFLOW);
  await approveAll(doc, reader);
  // As when the issue is opened.
  await checkSignatures(readRecord(doc));
  const fresh = createReviewReader(doc, DEFAULT_WORKFLOW);
  const began = performance.now();
  fresh.current();
  const firstMs = performance.now() - began;
  const changedMs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const told = new Promise<void>((resolve) => {
      const stop = fresh.subscribe(() => {
        stop();
        resolve();
      });
    });
    const headline = headlineOf(doc, run);
    if (headline !== null) updateLine(headline, `Changed in run ${run}`);
    await told;
    const changed = performance.now();
    fresh.current();
    changedMs.push(performance.now() - changed);
  }
  const stale = [...fresh.current().parts.values()].filter(({ approvals }) => approvals.some((each) => each.isStale));
  reader.destroy();
  fresh.destroy();
  doc.destroy();
  return { firstMs, changedMs, stale: stale.length };
}

const headlineOf = (doc: Y.Doc, at: number): Y.XmlElement | null => {
  const developmentId = developmentIds(doc)[at] as DevelopmentId;
  return sharedField(doc, { kind: 'development', developmentId, field: 'headline' });
};

async function approveAll(doc: Y.Doc, reader: ReviewReader): Promise<void> {
  const { hashes } = reader.current();
  const signer = signerWith('Nino Berdze', makeKeyPair());
  const { id, name, publicKey, sign } = signer;
  const decider = { person: { id, name, initials: 'NB', hand: 2, publicKey } as const, sign };
  for (const part of developmentIds(doc)) {
    const content = { contentHash: hashes.get(part) ?? '', canonicalVersion: CANONICAL_VERSION };
    await appendDecision(doc, { kind: 'sent', part, to: [], asked: '', ...content }, decider);
    await appendDecision(doc, { kind: 'approved', part, ...content }, decider);
  }
}
