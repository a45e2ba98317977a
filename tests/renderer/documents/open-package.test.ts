import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { appendDecision } from '../../../src/renderer/documents/decide.ts';
import { changeIssueMeta } from '../../../src/renderer/documents/edit-issue.ts';
import { changeEntity, putEntity, splitEntity } from '../../../src/renderer/documents/edit-register.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import {
  encodeStored,
  readStoredIssue,
  readStoredPublication,
  storeIssue,
  storePublication,
} from '../../../src/renderer/documents/library-documents.ts';
import { openDocument } from '../../../src/renderer/documents/open-document.ts';
import { previewPackage, storeAsCopy, takePackage } from '../../../src/renderer/documents/open-package.ts';
import { packedVersions } from '../../../src/renderer/documents/packed-versions.ts';
import { openRegisterSession, storeRegister } from '../../../src/renderer/documents/register-session.ts';
import { changeStoredPublication, readStoredSettings } from '../../../src/renderer/documents/stored-settings.ts';
import { openThread } from '../../../src/renderer/documents/threads-document.ts';
import { updateField } from '../../../src/renderer/documents/update-field.ts';
import { createVersionStore } from '../../../src/renderer/documents/version-store.ts';
import {
  createVersion,
  keepSessionVersion,
  listVersions,
  readVersion,
} from '../../../src/renderer/documents/versions-document.ts';
import { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { readShelf } from '../../../src/renderer/storage/shelf.ts';
import { hashPart } from '../../../src/shared/approval/index.ts';
import { sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { newDocument } from '../../../src/shared/crdt/new-document.ts';
import { newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { createRegisterDocument, entitiesOf, readEntity } from '../../../src/shared/crdt/register-document.ts';
import { noteWriter } from '../../../src/shared/crdt/writers.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import { blankEntity } from '../../../src/shared/domain/entity.ts';
import { newPublicationId } from '../../../src/shared/domain/ids.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';
import type { Person } from '../../../src/shared/domain/person.ts';
import { type PackedVersion, packIssue, packStates, readPackage } from '../../../src/shared/exchange/index.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { mergeUpdate } from '../../../src/shared/merging/merge-update.ts';
import { likelySame } from '../../../src/shared/reading/likely-same.ts';
import { signers } from '../../shared/record/keys.ts';

const AT = '2026-11-26T08:00:00.000Z';
const WHEN = { at: AT, here: null };
const NOTE = { appVersion: '0.4.0', packedAt: AT, packedBy: null, purpose: { kind: 'issue' as const } };

const person = (name: 'Alice' | 'Bob', hand: Person['hand']): Person => ({
  id: signers[name].id,
  name,
  initials: name.slice(0, 2),
  hand,
  publicKey: signers[name].publicKey,
});
const [alice, bob] = [person('Alice', 1), person('Bob', 2)];

let count = 0;
const library = () => new DigestDatabase(`package-${++count}`);

const storeOf = (database: DigestDatabase) =>
  createVersionStore(database, { keepCopy: async () => {}, readCopy: async () => null });
const ENTITY = { ...blankEntity('e1' as never, 'Air Astana'), aliases: ['the airline'] };

async function withIssue() {
  const database = library();
  const publication = newPublication(newPublicationId(), 'Digest', 'en');
  await storePublication(database, publication);
  await storeRegister(database, publication.id, [ENTITY, blankEntity('e2' as never, 'Nobody Inc')]);
  const issue = {
    ...blankIssue(publication.id, 'en'),
    number: '47',
    lede: paragraphs('Air Astana flies again. The bank is quiet.', 'A second paragraph.'),
  };
  await storeIssue(database, issue);
  return { database, publication, issue };
}

async function pack(
  database: DigestDatabase,
  issueId: string,
  publicationId: string,
  versions: readonly PackedVersion[] = [],
) {
  const [issue, publication] = await Promise.all([
    encodeStored(database, issueId, 'issue'),
    encodeStored(database, publicationId, 'publication'),
  ]);
  if (issue === null || publication === null) throw new Error('not stored');
  const bytes = packStates(
    { issue: issue.state, publication: publication.state },
    [ENTITY, blankEntity('e2' as never, 'Nobody Inc')],
    { pictures: [], versions },
    NOTE,
  );
  const read = readPackage('47.digest', bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function work(database: DigestDatabase, id: string, who: Person, act: (doc: Y.Doc) => unknown) {
  const open = await openDocument(database, id);
  if (open === null) throw new Error('not stored');
  const end = noteWriter(open.doc, () => who);
  await act(open.doc);
  end();
  await open.close();
}

const writeLede = (doc: Y.Doc, ...texts: string[]) => {
  const field = sharedField(doc, { kind: 'issue', field: 'lede' });
  if (field !== null) updateField(field, paragraphs(...texts));
};

const comment = (doc: Y.Doc, who: Person) =>
  openThread(
    doc,
    { kind: 'text', place: { developmentId: null, field: 'lede' } },
    { text: 'Air Astana flies again. The bank is quiet.', range: { start: 0, end: 10 } },
    { by: who.id, at: AT, text: paragraphs('Sure?'), mentions: [] },
    true,
  );

const approveLede = (doc: Y.Doc, who: Person, name: 'Alice' | 'Bob') => {
  const content = { contentHash: hashPart(readIssue(doc), 'lede') ?? '', canonicalVersion: 1 };
  return appendDecision(doc, { kind: 'approved', part: 'lede', ...content }, { person: who, sign: signers[name].sign });
};

describe('opening a package', () => {
  it('[X1] stores an unknown issue with its publication, its place on the shelf and the register entries in use', async () => {
    const { database, publication, issue } = await withIssue();
    const there = library();
    const packed = await pack(database, issue.id, publication.id);
    expect(await previewPackage(there, packed, AT)).toMatchObject({ kind: 'new', knowsPublication: false });
    expect((await readShelf(there)).issues).toEqual([]);
    await takePackage(there, packed, null, WHEN);
    expect(await readStoredIssue(there, issue.id)).toEqual(issue);
    expect((await readStoredPublication(there, publication.id))?.name).toBe('Digest');
    expect((await readShelf(there)).issues).toHaveLength(1);
    const register = await openRegisterSession(there, publication.id, {
      who: () => bob,
      writeCopy: async () => {},
      compact: () => {},
    });
    expect(register.register.current().entities).toEqual([ENTITY]);
    await register.close();
  });

  it('[X2] shows who did what before anything changes, then merges it as one step', async () => {
    const { database, publication, issue } = await withIssue();
    const there = library();
    await takePackage(there, await pack(database, issue.id, publication.id), null, WHEN);
    await work(there, issue.id, bob, async (doc) => {
      writeLede(doc, 'Air Astana flies again, at last. The bank is quiet.', 'A second paragraph.');
      comment(doc, bob);
    });
    await work(there, issue.id, bob, (doc) => approveLede(doc, bob, 'Bob'));
    const answer = await pack(there, issue.id, publication.id);
    const preview = await previewPackage(database, answer, AT);
    expect(preview).toMatchObject({
      kind: 'known',
      hasNews: true,
      summary: {
        parts: [{ ref: 'lede', change: 'changed', wordsAdded: 2, wordsRemoved: 0, by: [bob.id] }],
        threads: [{ by: bob.id, count: 1 }],
        decisions: [{ by: bob.id, action: { kind: 'approved', part: 'lede' } }],
      },
    });
    expect(await readStoredIssue(database, issue.id)).toEqual(issue);

    const open = await openDocument(database, issue.id);
    if (open === null) throw new Error('not stored');
    const undo = createIssueUndo(
      open.doc,
      () => null,
      () => {},
    );
    await takePackage(database, answer, { doc: open.doc, undo }, WHEN);
    const merged = readIssue(open.doc);
    expect(merged).toEqual(await readStoredIssue(there, issue.id));
    undo.undo();
    expect(readIssue(open.doc).lede).toEqual(issue.lede);
    undo.redo();
    await open.close();
  });

  it('[X2] the same packages in any order and as often as one likes give the same issue', async () => {
    const { database, publication, issue } = await withIssue();
    const there = library();
    const first = await pack(database, issue.id, publication.id);
    await takePackage(there, first, null, WHEN);
    await work(there, issue.id, bob, (doc) =>
      writeLede(doc, 'Air Astana flies again. The bank is quiet.', 'Bob was here.'),
    );
    const second = await pack(there, issue.id, publication.id);
    await work(there, issue.id, bob, (doc) => comment(doc, bob));
    const third = await pack(there, issue.id, publication.id);
    const results = [];
    for (const order of [
      [first, second, third],
      [third, first, second, third],
      [third, second, first],
    ]) {
      const fresh = library();
      for (const each of order) await takePackage(fresh, each, null, WHEN);
      expect(await previewPackage(fresh, first, AT)).toMatchObject({ kind: 'known', hasNews: false });
      results.push(await readStoredIssue(fresh, issue.id));
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]).toEqual(results[2]);
  });

  it('[X2] does not merge an issue that was made from a file into the one of its id, and takes none of its settings', async () => {
    const { database, publication, issue } = await withIssue();
    const made = packIssue(
      { ...issue, lede: paragraphs('From a file.') },
      { ...publication, name: 'Another name' },
      [],
      [],
      NOTE,
    );
    const read = readPackage('47.digest', made);
    if (!read.ok) throw new Error(read.error.message);
    expect(await previewPackage(database, read.value, AT)).toMatchObject({ kind: 'stranger' });
    const id = await storeAsCopy(database, read.value);
    expect(id).not.toBe(issue.id);
    expect(await readStoredIssue(database, issue.id)).toEqual(issue);
    expect((await readStoredIssue(database, id))?.lede).toEqual(paragraphs('From a file.'));
    await takePackage(
      database,
      { ...read.value, issue: (await encodeStored(database, issue.id, 'issue'))?.state ?? read.value.issue },
      null,
      WHEN,
    );
    expect((await readStoredPublication(database, publication.id))?.name).toBe('Digest');
  });

  it('[C13] [X1] takes the contents of versions along where they are wanted, those that stand for something', async () => {
    const { database, publication, issue } = await withIssue();
    const store = storeOf(database);
    await work(database, issue.id, alice, async (doc) => {
      for (const [at, name] of ['First', 'Second'].entries()) {
        changeIssueMeta(doc, { number: `${48 + at}` });
        await createVersion(store, doc, { by: alice.id, reason: 'named', name, at: new Date(2026, 10, 20 + at) });
      }
      changeIssueMeta(doc, { number: '50' });
      await keepSessionVersion(store, doc, alice.id, new Date(2026, 10, 22));
    });
    const { doc } = (await openDocument(database, issue.id)) ?? {};
    if (doc === undefined) throw new Error('not stored');
    const versions = await packedVersions(doc, store);
    expect(versions).toHaveLength(2);
    const plain = await pack(database, issue.id, publication.id);
    const whole = await pack(database, issue.id, publication.id, versions);
    expect([plain.manifest.version, whole.manifest.version, plain.versions, whole.versions.length]).toEqual([
      1,
      2,
      [],
      2,
    ]);

    const other = library();
    await takePackage(other, plain, null, { at: AT, here: null });
    const preview = await previewPackage(other, whole, AT);
    expect(preview).toMatchObject({ kind: 'known', hasNews: true, publication: { versions: 2 } });
    const elsewhere = storeOf(other);
    for (const { sha256, bytes } of whole.versions) expect(await elsewhere.takeIn(sha256, bytes)).toBe(true);
    const [first] = listVersions(doc);
    if (first === undefined) throw new Error('no version');
    expect(await readVersion(elsewhere, first)).toMatchObject({ ok: true, value: { number: '48' } });
    expect(await previewPackage(other, whole, AT)).toMatchObject({ hasNews: false, publication: { versions: 0 } });
  });

  it('[X2] says before what would change of the publication and its register', async () => {
    const { database, publication, issue } = await withIssue();
    const there = library();
    await takePackage(there, await pack(database, issue.id, publication.id), null, WHEN);
    await changeStoredPublication(there, publication.id, { tagline: 'Read by all' }, null);
    const back = await pack(there, issue.id, publication.id);
    expect(
      await previewPackage(
        database,
        { ...back, entities: [...back.entities, blankEntity('e9' as never, 'Somebody')] },
        AT,
      ),
    ).toMatchObject({
      kind: 'known',
      hasNews: true,
      publication: { changed: ['tagline'], names: 1 },
    });
    expect((await readStoredPublication(database, publication.id))?.tagline).toBe('');
  });

  it('[X4] says what both set otherwise in the publication, before it is taken in and after', async () => {
    const { database, publication, issue } = await withIssue();
    const there = library();
    await takePackage(there, await pack(database, issue.id, publication.id), null, WHEN);
    await changeStoredPublication(there, publication.id, { tagline: 'Read by all' }, { person: bob, at: AT });
    await changeStoredPublication(database, publication.id, { tagline: 'For the few' }, { person: alice, at: AT });
    const back = await pack(there, issue.id, publication.id);
    expect(await previewPackage(database, back, AT)).toMatchObject({ hasNews: true, publication: { differences: 1 } });
    // The issue is as it was: what came is beside it.
    expect(await takePackage(database, back, null, WHEN)).toMatchObject({
      hasNews: false,
      hasMore: true,
      differences: 1,
    });
    const stored = await readStoredSettings(database, publication.id);
    expect(stored?.differences.map(({ path, kept, lost }) => [path, new Set([kept.by[0], lost.by[0]])])).toEqual([
      [['tagline'], new Set([alice.id, bob.id])],
    ]);
    expect(await takePackage(database, back, null, WHEN)).toMatchObject({ hasMore: false, differences: 0 });
  });

  it('[X4] says where one approved what the other changed, and the approval is stale', async () => {
    const { database, publication, issue } = await withIssue();
    const there = library();
    await takePackage(there, await pack(database, issue.id, publication.id), null, WHEN);
    await work(there, issue.id, bob, (doc) => approveLede(doc, bob, 'Bob'));
    await work(database, issue.id, alice, (doc) =>
      writeLede(doc, 'Air Astana flies again. The bank is loud.', 'A second paragraph.'),
    );
    await takePackage(database, await pack(there, issue.id, publication.id), null, WHEN);
    await work(database, issue.id, alice, (doc) =>
      expect(readCollisions(doc)).toMatchObject([{ kind: 'approval', part: 'lede', by: bob.id }]),
    );
  });
});

describe('two registers meet', () => {
  const copy = (doc: Y.Doc) => {
    const other = newDocument();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    return other;
  };
  const meet = (a: Y.Doc, b: Y.Doc) => {
    const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
    mergeUpdate(a, fromB, { at: AT, isWhole: true });
    mergeUpdate(b, fromA, { at: AT, isWhole: true });
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  };
  const entities = (doc: Y.Doc) =>
    [...entitiesOf(doc).entries()].map(([id, record]) => readEntity(id as never, record));

  it('[X5] a split and a rename keep every name', () => {
    const a = createRegisterDocument([{ ...ENTITY, name: 'Air Astana', aliases: ['FlyArystan', 'Arystan'] }]);
    const b = copy(a);
    splitEntity(a, ENTITY.id, ['Air Astana', 'Arystan']);
    changeEntity(b, ENTITY.id, { name: 'Air Astana Group', note: 'Renamed in May.' });
    meet(a, b);
    expect(entities(a)).toEqual(entities(b));
    const names = entities(a).flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names).toEqual(expect.arrayContaining(['Air Astana', 'Air Astana Group', 'FlyArystan', 'Arystan']));
    expect(entities(a).find(({ id }) => id === ENTITY.id)?.note).toBe('Renamed in May.');
  });

  it('[X5] whichever names a split takes, and whatever a rename meets, no name and no note is lost', () => {
    const names = ['Air Astana', 'FlyArystan', 'Arystan', 'Эйр Астана'];
    for (let bits = 1; bits < 2 ** names.length - 1; bits += 1) {
      const taken = names.filter((_, at) => (bits & (2 ** at)) !== 0);
      for (const isNewName of [true, false]) {
        const a = createRegisterDocument([
          { ...ENTITY, aliases: ['FlyArystan', 'Arystan'], otherScripts: ['Эйр Астана'], note: 'Old.' },
        ]);
        const b = copy(a);
        splitEntity(a, ENTITY.id, taken);
        // A rename to a new name, or to one of the names that the split may take away.
        const name = isNewName ? 'Air Astana Group' : 'FlyArystan';
        const aliases = isNewName ? ['Air Astana', 'FlyArystan', 'Arystan'] : ['Air Astana', 'Arystan'];
        changeEntity(b, ENTITY.id, { name, aliases, note: 'Renamed in May.' });
        meet(a, b);
        expect(entities(a)).toEqual(entities(b));
        const all = entities(a).flatMap((entity) => [entity.name, ...entity.aliases, ...entity.otherScripts]);
        expect(all, `${taken.join(', ')} taken, renamed to ${name}`).toEqual(expect.arrayContaining([...names, name]));
        expect(entities(a)).toHaveLength(2);
        expect(entities(a).find(({ id }) => id === ENTITY.id)?.note).toBe('Renamed in May.');
      }
    }
  });

  it('[X5] two names given to one entity both stay', () => {
    const a = createRegisterDocument([ENTITY]);
    const b = copy(a);
    changeEntity(a, ENTITY.id, { name: 'Air Astana JSC' });
    changeEntity(b, ENTITY.id, { name: 'Air Astana Group' });
    meet(a, b);
    expect(entities(a)).toEqual(entities(b));
    const [entity] = entities(a);
    expect([entity?.name, ...(entity?.aliases ?? [])]).toEqual(
      expect.arrayContaining(['Air Astana JSC', 'Air Astana Group', 'the airline']),
    );
  });

  it('[X5] an entity that both took from a package holds what either knew of it', () => {
    const [a, b] = [createRegisterDocument([]), createRegisterDocument([])];
    putEntity(a, { ...ENTITY, aliases: ['KC'] });
    putEntity(b, { ...ENTITY, aliases: ['Astana air'] });
    meet(a, b);
    expect(entities(a)).toEqual(entities(b));
    expect(entities(a)[0]?.aliases).toEqual(expect.arrayContaining(['KC', 'Astana air']));
  });

  it('[X5] the same entity made twice is offered as one', () => {
    const a = createRegisterDocument([]);
    const b = copy(a);
    putEntity(a, blankEntity('x1' as never, 'Kazatomprom'));
    putEntity(b, blankEntity('x2' as never, 'Kazatomprom'));
    meet(a, b);
    const same = likelySame(entities(a));
    expect([same.get('x1' as never)?.id, same.get('x2' as never)?.id]).toEqual(['x2', 'x1']);
  });
});
