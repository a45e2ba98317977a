import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Keystore } from '../../src/main/people/keystore.ts';
import { createPersonStore } from '../../src/main/people/person-store.ts';
import { initialsOf } from '../../src/shared/domain/local-person.ts';
import { emptyRecord } from '../../src/shared/domain/record.ts';
import { REQUESTS } from '../../src/shared/ipc/contract.ts';
import { appendEntry, canonicalBytes, isSignedBy, personIdOf, verifyRecord } from '../../src/shared/record/index.ts';
import { content, ISSUE, instant, signers } from '../shared/record/keys.ts';

/** A keystore as the system's is seen through Electron: it gives back only what it has encrypted itself. */
const keystore = (isThere: boolean, mask = 0x5a): Keystore => ({
  isThere: () => isThere,
  encrypt: (secret) => new Uint8Array([mask, ...[...Buffer.from(secret)].map((byte) => byte ^ mask)]),
  decrypt: (encrypted) => {
    const [first, ...rest] = encrypted;
    if (first !== mask) throw new Error('not ours');
    return Buffer.from(rest.map((byte) => byte ^ mask)).toString('utf8');
  },
});
const storeIn = (folder: string, store: Keystore = keystore(true)) =>
  createPersonStore({ path: join(folder, 'people.json'), keystore: store, systemName: () => 'ayla.demir' });
const freshFolder = () => mkdtempSync(join(tmpdir(), 'digest-desk-people-'));

describe('the people of a profile', () => {
  it('[C1] begin with one who is called as the system calls its user, without asking, and the same one later', async () => {
    const folder = freshFolder();
    const first = await storeIn(folder).list();
    expect(first.people).toMatchObject([{ name: 'ayla.demir', initials: 'AD', hand: 1, keyKeptBy: 'keystore' }]);
    expect(first.currentId).toBe(first.people[0]?.id);
    expect(first.people[0]?.id).toBe(personIdOf(first.people[0]?.publicKey ?? ''));
    expect(await storeIn(folder).list()).toEqual(first);
  });

  it('[C1] can be added, changed and chosen, also at once, and are there after a restart', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    const { currentId } = await store.list();
    await Promise.all([
      store.create({ name: 'Nino Berdze', initials: '', hand: 2 }),
      store.change(currentId, { name: 'Ayla Demir ', initials: 'ADX', hand: 3 }),
      store.create({ name: 'Tomas Lind', initials: 'TL', hand: 4 }),
    ]);
    await store.choose(currentId);
    const again = await storeIn(folder).list();
    expect(again.people.map(({ name, initials, hand }) => [name, initials, hand])).toEqual([
      ['Ayla Demir', 'ADX', 3],
      ['Nino Berdze', 'NB', 2],
      ['Tomas Lind', 'TL', 4],
    ]);
    expect(again.currentId).toBe(currentId);
    await expect(store.choose('0'.repeat(24) as never)).rejects.toThrow('Nobody on this machine');
  });

  for (const isThere of [true, false])
    it(`[C1] sign decisions that verify, with the key ${isThere ? 'kept by the keystore' : 'in a file of their own where there is no keystore'}`, async () => {
      const folder = freshFolder();
      const store = storeIn(folder, keystore(isThere));
      const { people } = await store.list();
      const [person] = people;
      if (person === undefined) throw new Error('there is always somebody');
      expect(person.keyKeptBy).toBe(isThere ? 'keystore' : 'file');
      const signer = { ...person, sign: storeIn(folder, keystore(isThere)).sign };
      const { record } = await appendEntry(
        emptyRecord(),
        ISSUE,
        { kind: 'approved', part: 'lede', ...content },
        signer,
        instant(0),
      );
      expect(verifyRecord(record, ISSUE).ok).toBe(true);
      const { hash: _hash, signature, ...unsigned } = record.entries[0] as (typeof record.entries)[number];
      expect(isSignedBy(canonicalBytes(unsigned), signature, person.publicKey)).toBe(true);
      if (process.platform !== 'win32') expect(statSync(join(folder, 'people.json')).mode & 0o777).toBe(0o600);
    });

  it('[C1] sign nothing in another’s name, and nothing that is no entry and no seal', async () => {
    const store = storeIn(freshFolder());
    const [person] = (await store.list()).people;
    const { entry } = await appendEntry(
      emptyRecord(),
      ISSUE,
      { kind: 'recalled', part: 'lede' },
      signers.Alice,
      instant(0),
    );
    const { hash: _hash, signature: _signature, ...unsigned } = entry;
    await expect(store.sign(unsigned)).rejects.toThrow('Nobody on this machine');
    await expect(store.sign({ ...unsigned, by: person?.id as never })).rejects.toThrow('is not that of ayla.demir');
    const asked = REQUESTS['people:sign'];
    expect(asked.safeParse([unsigned]).success).toBe(true);
    for (const wrong of [
      {},
      'text',
      { ...unsigned, more: 1 },
      { ...unsigned, format: 'other' },
      { ...unsigned, at: 'now' },
    ])
      expect(asked.safeParse([wrong]).success).toBe(false);
  });

  it('[C1] never show a private key, and say so when the keystore does not give one back', async () => {
    const folder = freshFolder();
    const shown = await storeIn(folder).list();
    const secret = JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')).people[0].key.secret;
    expect(JSON.stringify(shown)).not.toContain(secret);
    const [person] = shown.people;
    const locked = storeIn(folder, keystore(true, 0x11));
    const signer = { ...(person as NonNullable<typeof person>), sign: locked.sign };
    await expect(
      appendEntry(emptyRecord(), ISSUE, { kind: 'recalled', part: 'lede' }, signer, instant(0)),
    ).rejects.toThrow('The system’s keystore does not give back the key of ayla.demir');
  });

  it('[C1] leave a damaged file beside the new one', async () => {
    const folder = freshFolder();
    await storeIn(folder).list();
    writeFileSync(join(folder, 'people.json'), '{ "version": 1, "people": [');
    expect((await storeIn(folder).list()).people).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
  });

  it('[C1] have initials from their names', () => {
    expect(['Ayla Demir', 'root', 'tomas.van.lind', 'Ж', '', '李 小龍'].map(initialsOf)).toEqual([
      'AD',
      'RO',
      'TL',
      'Ж',
      '?',
      '李小',
    ]);
  });
});
