import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addDevelopment,
  changeIssueMeta,
  moveDevelopment,
  moveToTray,
} from '../../../src/renderer/documents/edit-issue.ts';
import { textOf } from '../../../src/renderer/documents/field-texts.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { restoreDevelopment, restoreIssue } from '../../../src/renderer/documents/restore-version.ts';
import { createSessionVersions } from '../../../src/renderer/documents/session-versions.ts';
import { createThreadPlaces } from '../../../src/renderer/documents/thread-places.ts';
import { openThread } from '../../../src/renderer/documents/threads-document.ts';
import { updateField, updateLine } from '../../../src/renderer/documents/update-field.ts';
import { createVersionStore } from '../../../src/renderer/documents/version-store.ts';
import {
  createVersion,
  keepSessionVersion,
  keptByVersions,
  listVersions,
  readVersion,
  recordVersion,
} from '../../../src/renderer/documents/versions-document.ts';
import { collectBlobs } from '../../../src/renderer/storage/blobs.ts';
import { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { developmentIds, type FieldAddress, sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { DevelopmentId, PersonId } from '../../../src/shared/domain/ids.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { normalizeIssue } from '../../../src/shared/domain/normalize-issue.ts';
import { emptyRecord } from '../../../src/shared/domain/record.ts';
import { sha256Hex } from '../../../src/shared/record/canonical-json.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { issue } from '../../shared/generated-issues.ts';

const SEED = Number(process.env.SEED ?? 20261125);
const ada = 'ada' as PersonId;
let count = 0;

function open() {
  count += 1;
  const database = new DigestDatabase(`versions-${count}`);
  const copies = new Map<string, Uint8Array>();
  const store = createVersionStore(database, {
    async keepCopy(sha256, bytes) {
      copies.set(sha256, bytes);
    },
    readCopy: async (sha256) => copies.get(sha256) ?? null,
  });
  const doc = createIssueDocument(sampleIssue('p' as never));
  const [first, second] = developmentIds(doc) as [DevelopmentId, DevelopmentId];
  const body: FieldAddress = { kind: 'development', developmentId: first, field: 'body' };
  const field = (address: FieldAddress) => {
    const shared = sharedField(doc, address);
    if (shared === null) throw new Error('no field');
    return shared;
  };
  const undo = createIssueUndo(
    doc,
    () => null,
    () => {},
  );
  return { database, copies, store, doc, first, second, body, field, undo };
}

const at = (day: number, hour = 10) => new Date(2026, 10, day, hour);
const named = (name: string, when = at(25)) => ({ by: ada, reason: 'named' as const, name, at: when });

/** What a restoration gives back: all but the record of who decided what. */
const content = (given: Issue) => ({ ...normalizeIssue(given), people: [], record: emptyRecord() });

async function contentOf(store: ReturnType<typeof open>['store'], version: Parameters<typeof readVersion>[1]) {
  const read = await readVersion(store, version);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('versions of an issue', () => {
  it('[C13] keep the issue as it was, with who made them, when and why', async () => {
    const { store, doc, body, field } = open();
    const before = readIssue(doc);
    await createVersion(store, doc, named('Before the edit'));
    updateField(field(body), paragraphs('Something else.'));
    await recordVersion(store, doc, ada, 'sent');
    const [first, second] = listVersions(doc);
    expect(first).toMatchObject({ by: ada, reason: 'named', name: 'Before the edit', at: at(25).toISOString() });
    expect(second).toMatchObject({ by: ada, reason: 'sent', name: '' });
    if (first === undefined) throw new Error('no version');
    expect(await contentOf(store, first)).toEqual({ ...before, people: [], record: emptyRecord() });
  });

  it('[C13] with the same content store it once', async () => {
    const { store, database, doc } = open();
    await createVersion(store, doc, named('one'));
    await createVersion(store, doc, named('two', at(26)));
    expect(listVersions(doc)).toHaveLength(2);
    expect(await database.blobs.count()).toBe(1);
  });

  it('[C13] are read from the copy beside the database where that has lost them, and named where both have', async () => {
    const { store, database, copies, doc } = open();
    const version = await createVersion(store, doc, named('one'));
    await database.blobs.clear();
    expect((await readVersion(store, version)).ok).toBe(true);
    expect(await database.blobs.count()).toBe(1);
    await database.blobs.clear();
    copies.set(version.contentSha256, new Uint8Array([1, 2, 3]));
    expect(await readVersion(store, version)).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });

  it('[C13] keep their contents from being collected', async () => {
    const { store, database, doc } = open();
    const version = await createVersion(store, doc, named('one'));
    expect(keptByVersions(doc)).toContain(version.contentSha256);
    for (const now of [1_000, 9_000]) await collectBlobs(database, new Set(keptByVersions(doc)), now, 500);
    expect((await database.blobs.get(version.contentSha256))?.unusedSince).toBeNull();
  });

  it('[C13] of a session are one a day and person, and none where nothing changed', async () => {
    const { store, doc, body, field } = open();
    const edit = (words: string) => updateField(field(body), paragraphs(words));
    await keepSessionVersion(store, doc, ada, at(24));
    expect(await keepSessionVersion(store, doc, ada, at(25))).toBeNull();
    edit('On Wednesday morning.');
    await keepSessionVersion(store, doc, ada, at(25, 10));
    edit('On Wednesday evening.');
    await keepSessionVersion(store, doc, ada, at(25, 18));
    edit('On Thursday.');
    await keepSessionVersion(store, doc, ada, at(26));
    expect(listVersions(doc).map(({ reason, at: when }) => [reason, new Date(when).getDate()])).toEqual([
      ['session', 24],
      ['session', 25],
      ['session', 26],
    ]);
    const [, wednesday] = listVersions(doc);
    if (wednesday === undefined) throw new Error('no version');
    expect((await contentOf(store, wednesday)).developments[0]?.body).toEqual(paragraphs('On Wednesday evening.'));
  });

  it('[C13] made by two people while apart are all there after they meet', async () => {
    const { store, doc } = open();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    await createVersion(store, doc, named('here'));
    await createVersion(store, other, named('there'));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(
      listVersions(doc)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['here', 'there']);
  });
});

describe('a day of work', () => {
  it('[C13] is kept when the issue is closed or the day changes, if anything changed', async () => {
    const { store, doc, body, field } = open();
    let now = at(24, 23);
    const work = createSessionVersions(
      doc,
      store,
      () => ada,
      () => now,
    );
    await work.keep();
    expect(listVersions(doc)).toEqual([]);
    updateField(field(body), paragraphs('Late in the evening.'));
    now = at(25, 1);
    updateField(field(body), paragraphs('Early in the morning.'));
    await expect.poll(() => listVersions(doc).length).toBe(1);
    updateField(field(body), paragraphs('Later in the morning.'));
    await work.keep();
    await work.keep();
    work.destroy();
    expect(listVersions(doc).map(({ at: when, by }) => [new Date(when).getDate(), by])).toEqual([
      [24, ada],
      [25, ada],
    ]);
  });
});

describe('restoring a version', () => {
  it('[C13] gives back one development and leaves the others, in one undo step', async () => {
    const { doc, first, second, body, field, undo } = open();
    const then = readIssue(doc);
    updateField(field(body), paragraphs('Something else.'));
    updateLine(field({ kind: 'development', developmentId: second, field: 'headline' }), 'Another headline');
    const changed = readIssue(doc);
    undo.boundary();
    expect(restoreDevelopment(doc, then, first)).toBe(true);
    const restored = readIssue(doc);
    expect(restored.developments[0]).toEqual(then.developments[0]);
    expect(restored.developments[1]?.headline).toBe('Another headline');
    undo.undo();
    expect(readIssue(doc)).toEqual(changed);
  });

  it('[C13] gives back the whole issue after developments were added, removed, moved and edited', async () => {
    const { doc, first, second, body, field, undo } = open();
    const then = readIssue(doc);
    addDevelopment(doc, 1);
    moveToTray(doc, second);
    moveDevelopment(doc, first, 2);
    changeIssueMeta(doc, { number: '99' });
    updateField(field(body), paragraphs('Something else.'));
    const changed = readIssue(doc);
    undo.boundary();
    restoreIssue(doc, then);
    expect(content(readIssue(doc))).toEqual(content(then));
    // What was added since is not erased.
    expect(developmentIds(doc, 'tray')).toHaveLength(1);
    undo.undo();
    expect(readIssue(doc)).toEqual(changed);
  });

  it('[C13] keeps threads on words that stay', async () => {
    const { doc, body, field } = open();
    const then = readIssue(doc);
    const text = textOf(doc, body);
    const range = { start: 4, end: 60 };
    const id = openThread(
      doc,
      {
        kind: 'text',
        place: { developmentId: (body as { developmentId: DevelopmentId }).developmentId, field: 'body' },
      },
      { text, range },
      { by: ada, at: at(25).toISOString(), text: paragraphs('?'), mentions: [] },
      false,
    );
    const rich = readIssue(doc).developments[0]?.body ?? paragraphs();
    updateField(field(body), { ...rich, children: [...paragraphs('A new beginning.').children, ...rich.children] });
    restoreIssue(doc, then);
    const places = createThreadPlaces(doc);
    expect(places.current().get(id)).toMatchObject({ kind: 'text', range, isExact: true });
    places.destroy();
  });

  it(`[C13] turns any issue into any other (seed ${SEED}, 40 runs)`, () => {
    fc.assert(
      fc.property(issue, issue, (one, two) => {
        const doc = createIssueDocument(one);
        const then = { ...two, id: one.id, publicationId: one.publicationId, leftOut: one.leftOut };
        restoreIssue(doc, then);
        expect(content(readIssue(doc))).toEqual(content(then));
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('[C13] takes a content in that another machine made, and nothing else', async () => {
    const [made, elsewhere] = [open(), open()];
    const version = await createVersion(made.store, made.doc, {
      by: ada,
      reason: 'named',
      name: 'One',
      at: new Date(),
    });
    const sha256 = version.contentSha256;
    const bytes = (await made.store.bytes(sha256)) as Uint8Array;
    expect(await elsewhere.store.bytes(sha256)).toBeNull();
    expect(await elsewhere.store.takeIn(sha256, bytes)).toBe(true);
    expect(await readVersion(elsewhere.store, version)).toEqual(await readVersion(made.store, version));

    const refused = async (content: Uint8Array, hash = sha256Hex(content)) => {
      expect(await elsewhere.store.takeIn(hash, content)).toBe(false);
      expect(await elsewhere.store.bytes(hash)).toBeNull();
    };
    await refused(deflateSync(strToU8('{"developments": 3}')));
    await refused(deflateSync(strToU8('no JSON')));
    await refused(strToU8('not packed'));
    await refused(bytes.subarray(0, bytes.length - 20));
    // Other bytes under a name that is not theirs, and 200 MB in 200 KB.
    await refused(bytes, 'f'.repeat(64));
    await refused(deflateSync(new Uint8Array(200 * 1024 * 1024)));
  });
});
