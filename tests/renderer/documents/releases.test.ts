import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { appendDecision } from '../../../src/renderer/documents/decide.ts';
import { keepManifest, readManifest } from '../../../src/renderer/documents/kept-manifests.ts';
import { readReleases } from '../../../src/renderer/documents/releases-document.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { readRecord } from '../../../src/shared/crdt/record-document.ts';
import { verifyRecord } from '../../../src/shared/record/index.ts';
import { sample } from '../../shared/export/branded.ts';
import { Ayla, releaseOf } from '../../shared/release/release-of.ts';

const decider = {
  person: { id: Ayla.id, name: Ayla.name, initials: 'AD', hand: 1 as const, publicKey: Ayla.publicKey },
  sign: Ayla.sign,
};
const { files } = await releaseOf(sample);
const manifest = new TextDecoder().decode(files.get('manifest.json'));
const released = {
  kind: 'released',
  release: 1,
  manifestSha256: 'a'.repeat(64),
  contentHash: 'c'.repeat(64),
  canonicalVersion: 1,
} as const;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 18, minute));

describe('The releases of a document', () => {
  it('[D9] are told by the record, with what their manifests say', async () => {
    const doc = createIssueDocument(sample);
    expect(readReleases(doc, readIssue(doc))).toEqual([]);
    await appendDecision(doc, released, decider, at(0));
    keepManifest(doc, released.manifestSha256, manifest);
    expect(readReleases(doc, readIssue(doc))).toMatchObject([
      { release: 1, name: 'Ayla Demir', files: 2, title: sample.title, correction: '', withdrawn: null },
    ]);
  });

  it('[D10] say what they put right, and that one was withdrawn', async () => {
    const doc = createIssueDocument(sample);
    await appendDecision(doc, released, decider, at(0));
    await appendDecision(
      doc,
      { kind: 'corrected', release: 1, what: 'The quay.', why: 'Long.', parts: [] },
      decider,
      at(1),
    );
    await appendDecision(doc, { ...released, release: 2 }, decider, at(2));
    await appendDecision(doc, { kind: 'release-withdrawn', release: 1, reason: 'Wrong.' }, decider, at(3));
    expect(readReleases(doc, readIssue(doc)).map(({ correction, withdrawn }) => [correction, withdrawn])).toEqual([
      ['', 'Wrong.'],
      ['The quay.', null],
    ]);
  });

  it('[D9] are not in the record where their folder could not be written', async () => {
    const doc = createIssueDocument(sample);
    const before = Y.encodeStateAsUpdate(doc);
    const full = async () => {
      throw new Error('The disk is full.');
    };
    await expect(appendDecision(doc, released, decider, at(0), full)).rejects.toThrow('The disk is full.');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    // What is written before sees the record as it will be.
    await appendDecision(doc, released, decider, at(1), async ({ record }) => {
      expect(verifyRecord(record, sample.id)).toMatchObject({ ok: true });
      expect(readRecord(doc).entries).toEqual([]);
    });
    expect(readRecord(doc).entries).toHaveLength(1);
  });

  it('[D9] keep their manifests through a meeting of two copies', async () => {
    const doc = createIssueDocument(sample);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    keepManifest(copy, 'b'.repeat(64), manifest);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy));
    expect(readManifest(doc, 'b'.repeat(64))).toBe(manifest);
    expect(readManifest(doc, null)).toBeUndefined();
  });
});
