import { createHash } from 'node:crypto';
import { contentHashes, reviewState } from '../../../src/shared/approval/index.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { partsOf } from '../../../src/shared/domain/part-ref.ts';
import type { RecordAction } from '../../../src/shared/domain/record.ts';
import { DEFAULT_WORKFLOW } from '../../../src/shared/domain/workflow.ts';
import { appendEntry, canonicalBytes, makeKeyPair, personIdOf, signBytes } from '../../../src/shared/record/index.ts';
import { createManifest, type ManifestSigner } from '../../../src/shared/release/create-manifest.ts';
import { writeRecordFile } from '../../../src/shared/release/record-file.ts';
import type { FoundFolder } from '../../../src/shared/release/verify-release.ts';
import { sample } from '../export/branded.ts';

/** A person with a key that signs entries and manifests alike. */
export function person(name: string, seed: number) {
  const keys = makeKeyPair(new Uint8Array(32).fill(seed));
  return {
    id: personIdOf(keys.publicKey),
    name,
    publicKey: keys.publicKey,
    sign: async (content: object) => signBytes(canonicalBytes(content), keys.secretKey),
  } satisfies ManifestSigner;
}
export const Ayla = person('Ayla Demir', 7);
export const Tomas = person('Tomas Lind', 8);

/** An issue with one more decision in its record. */
export async function decided(issue: Issue, action: RecordAction, who = Ayla, minute = issue.record.entries.length) {
  const at = new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString();
  const { record, entry } = await appendEntry(issue.record, issue.id, action, who, at);
  return { issue: { ...issue, record }, entry };
}

/** The sample with an approval of each of its parts. */
export async function approvedSample(): Promise<Issue> {
  let issue = sample;
  const hashes = contentHashes(issue);
  const of = (part: string) =>
    hashes.developments.find(({ id }) => id === part)?.hash ?? hashes[part as 'lede' | 'inContext' | 'takeaway'];
  for (const part of partsOf(issue))
    issue = (await decided(issue, { kind: 'approved', part, contentHash: of(part), canonicalVersion: 1 }, Tomas)).issue;
  return issue;
}

export interface Released {
  readonly issue: Issue;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Releases an issue with two files, as a folder would have them. */
export async function releaseOf(given: Issue, release = 1, who = Ayla): Promise<Released> {
  const files = new Map([
    ['digest.html', new TextEncoder().encode('<p>A quay</p>')],
    ['pictures/quay.png', new Uint8Array([1, 2, 3])],
  ]);
  const created = await createManifest(
    {
      issue: given,
      publication: undefined,
      review: reviewState(given, DEFAULT_WORKFLOW),
      release,
      files: [...files].map(([name, content]) => ({ name, content })),
      version: '0.3.0',
      at: '2026-11-22T17:58:00.000Z',
    },
    who,
  );
  const { issue } = await decided(given, created.action, who);
  files.set('manifest.json', new TextEncoder().encode(created.text));
  files.set('record.json', new TextEncoder().encode(writeRecordFile({ issueId: issue.id, record: issue.record })));
  return { issue, files };
}

/** What a reader of the folder finds. */
export function found(files: ReadonlyMap<string, Uint8Array>): FoundFolder {
  const text = (name: string) => {
    const content = files.get(name);
    return content === undefined ? null : new TextDecoder().decode(content);
  };
  return {
    files: [...files].map(([name, content]) => ({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    manifest: text('manifest.json'),
    record: text('record.json'),
  };
}
