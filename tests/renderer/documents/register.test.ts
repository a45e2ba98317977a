import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import 'fake-indexeddb/auto';
import {
  changeEntity,
  mergeInto,
  putEntities,
  putEntity,
  setDismissed,
  setRetired,
  splitEntity,
} from '../../../src/renderer/documents/edit-register.ts';
import { createRegisterReader } from '../../../src/renderer/documents/register-reader.ts';
import { openRegisterSession } from '../../../src/renderer/documents/register-session.ts';
import { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { createDocument } from '../../../src/renderer/storage/document-log.ts';
import { readPeople } from '../../../src/shared/crdt/record-document.ts';
import { createRegisterDocument } from '../../../src/shared/crdt/register-document.ts';
import { blankEntity, type Entity } from '../../../src/shared/domain/entity.ts';
import type { EntityId, PublicationId } from '../../../src/shared/domain/ids.ts';
import type { Person } from '../../../src/shared/domain/person.ts';
import { registerIdOf } from '../../../src/shared/domain/register.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { mergeUpdate } from '../../../src/shared/merging/merge-update.ts';
import { signers } from '../../shared/record/keys.ts';

const entity = (id: string, name: string, rest: Partial<Entity> = {}): Entity => ({
  ...blankEntity(id as EntityId, name),
  ...rest,
});

const read = (doc: Y.Doc) => {
  const reader = createRegisterReader(doc);
  const register = reader.current();
  reader.destroy();
  return register;
};
const exchange = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
};

describe('the register’s document', () => {
  it('[B1] gives back every fact of an entity', () => {
    const whole = entity('e1', 'Ilinca Moraru', {
      kind: 'person',
      aliases: ['Moraru'],
      otherScripts: ['Илинка Морару'],
      country: 'RO',
      offices: [{ title: 'energy minister', from: '2024-01-05', to: '' }],
      note: 'Not the painter.',
      wikidataId: 'Q42',
    });
    expect(read(createRegisterDocument([whole])).entities).toEqual([whole]);
  });

  it('[B1] keeps what two people add to one entity while apart', () => {
    const a = createRegisterDocument([entity('e1', 'Vantu Steel')]);
    const b = new Y.Doc();
    exchange(a, b);
    changeEntity(a, 'e1' as EntityId, { aliases: ['Vantu'] });
    changeEntity(b, 'e1' as EntityId, { aliases: ['Vantu Oţel'], note: 'Galați' });
    exchange(a, b);
    const [found] = read(a).entities;
    expect([...(found?.aliases ?? [])].sort()).toEqual(['Vantu', 'Vantu Oţel']);
    expect(found?.note).toBe('Galați');
    expect(read(b)).toEqual(read(a));
  });

  it('[B1] merges two into one, and the gone id leads to it', () => {
    const doc = createRegisterDocument([entity('e1', 'Vantu Steel'), entity('e2', 'Vantu Oţel')]);
    mergeInto(doc, entity('e1', 'Vantu Steel', { aliases: ['Vantu Oţel'] }), ['e2' as EntityId]);
    expect(read(doc).entities.map(({ name }) => name)).toEqual(['Vantu Steel']);
    expect(read(doc).mergedInto.get('e2' as EntityId)).toBe('e1');
  });

  it('[B1] two people who merge crosswise while apart keep one entity, the same on both sides', () => {
    const a = createRegisterDocument([entity('e1', 'One'), entity('e2', 'Two')]);
    const b = new Y.Doc();
    exchange(a, b);
    mergeInto(a, entity('e1', 'One', { aliases: ['Two'] }), ['e2' as EntityId]);
    mergeInto(b, entity('e2', 'Two', { aliases: ['One'] }), ['e1' as EntityId]);
    exchange(a, b);
    expect(read(a).entities.map(({ id }) => id)).toEqual(['e1']);
    expect(read(b)).toEqual(read(a));
  });

  it('[B1] splits names off into an entity of their own', () => {
    const doc = createRegisterDocument([
      entity('e1', 'Hanbit Energy', { aliases: ['Hanbit', 'Hanbit Shipping'], otherScripts: ['한빛'], country: 'KR' }),
    ]);
    const id = splitEntity(doc, 'e1' as EntityId, ['Hanbit Shipping']);
    const { entities } = read(doc);
    expect(entities.find((item) => item.id === 'e1')?.aliases).toEqual(['Hanbit']);
    expect(entities.find((item) => item.id === id)).toMatchObject({
      name: 'Hanbit Shipping',
      country: 'KR',
      aliases: [],
    });
    expect(splitEntity(doc, 'e1' as EntityId, ['Hanbit Energy', 'Hanbit', '한빛'])).toBeNull();
  });

  it('[B1] retires, and remembers names that are not to be offered', () => {
    const doc = createRegisterDocument([entity('e1', 'One')]);
    setRetired(doc, ['e1' as EntityId], true);
    setDismissed(doc, 'Black Friday', true);
    expect(read(doc).entities[0]?.isRetired).toBe(true);
    expect(read(doc).dismissed.has('black friday')).toBe(true);
  });
});

describe('a register in use', () => {
  const host = { who: () => null, writeCopy: async () => {}, compact: () => {} };

  it('[X4] what two set otherwise while apart says who set which', async () => {
    const publicationId = 'pub-apart' as PublicationId;
    const person = (name: 'Alice' | 'Bob'): Person => ({
      id: signers[name].id,
      name,
      initials: name.slice(0, 1),
      hand: 1,
      publicKey: signers[name].publicKey,
    });
    const start = Y.encodeStateAsUpdate(createRegisterDocument([entity('e1', 'One')]));
    const sessionOf = async (name: 'Alice' | 'Bob', country: string) => {
      const database = new DigestDatabase(`register-of-${name}`);
      await createDocument(database, registerIdOf(publicationId), 'register', start);
      const session = await openRegisterSession(database, publicationId, { ...host, who: () => person(name) });
      changeEntity(session.doc, 'e1' as EntityId, { country });
      return session;
    };
    const [alice, bob] = [await sessionOf('Alice', 'JP'), await sessionOf('Bob', 'CN')];
    mergeUpdate(alice.doc, Y.encodeStateAsUpdate(bob.doc), { at: '2026-11-26T08:00:00.000Z', isWhole: true });
    const sides = readCollisions(alice.doc).flatMap((found) =>
      found.kind === 'value' ? [found.kept, found.lost] : [],
    );
    expect(new Map(sides.map(({ by, value }) => [value, by]))).toEqual(
      new Map([
        ['JP', [signers.Alice.id]],
        ['CN', [signers.Bob.id]],
      ]),
    );
    expect(readPeople(alice.doc).map(({ name }) => name)).toEqual(expect.arrayContaining(['Alice', 'Bob']));
    await Promise.all([alice.close(), bob.close()]);
  });

  it('[B1] is stored, opened again, and every step of it can be undone and done again', async () => {
    const database = new DigestDatabase('register-test');
    const publicationId = 'pub1' as PublicationId;
    const session = await openRegisterSession(database, publicationId, host);
    putEntities(session.doc, [entity('e1', 'One'), entity('e2', 'Two')]);
    changeEntity(session.doc, 'e1' as EntityId, { name: 'Uno' });
    mergeInto(session.doc, entity('e1', 'Uno', { aliases: ['Two'] }), ['e2' as EntityId]);
    const names = () =>
      session.register
        .current()
        .entities.map(({ name }) => name)
        .sort();
    expect(names()).toEqual(['Uno']);
    session.undo();
    expect(names()).toEqual(['Two', 'Uno']);
    session.undo();
    expect(names()).toEqual(['One', 'Two']);
    session.undo();
    expect(names()).toEqual([]);
    session.redo();
    session.redo();
    session.redo();
    expect(names()).toEqual(['Uno']);
    await session.close();

    const again = await openRegisterSession(database, publicationId, host);
    expect(again.register.current().entities.map(({ name }) => name)).toEqual(['Uno']);
    await again.close();
    database.close();
  });

  it('[B1] two windows see each other’s changes', async () => {
    const database = new DigestDatabase('register-two');
    const publicationId = 'pub2' as PublicationId;
    const [a, b] = [
      await openRegisterSession(database, publicationId, host),
      await openRegisterSession(database, publicationId, host),
    ];
    putEntity(a.doc, entity('e1', 'One'));
    await expect.poll(() => b.register.current().entities.length).toBe(1);
    await a.close();
    await b.close();
    database.close();
  });
});
