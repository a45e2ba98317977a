import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderStates } from '../../../src/main/shared-folder/folder-state.ts';
import { chooseFolder } from '../../../src/main/shared-folder/shared-folder.ts';
import { type Device, newDevice, newFolder, noKeystore, PUBLICATION, textOf, type } from './device.ts';

/** Every file of the folder below `devices`, by its path. */
const filesIn = (view: string): string[] =>
  !existsSync(join(view, 'devices'))
    ? []
    : readdirSync(join(view, 'devices'), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name));

const two = async (passphrase: string | null = null): Promise<[Device, Device]> => {
  const view = newFolder();
  return [await newDevice({ view, passphrase }), await newDevice({ view, passphrase })];
};
const both = async ([a, b]: [Device, Device]): Promise<void> => {
  for (const each of [a, b, a]) await each.round();
};

describe('a publication shared by a folder', () => {
  it('[X6] two devices write each only their own files, and have the same', async () => {
    const devices = await two();
    type(devices[0], 'Ana was here. ');
    type(devices[1], 'So was Bo. ');
    await both(devices);
    expect(textOf(devices[0])).toBe(textOf(devices[1]));
    const names = filesIn(devices[0].view).map((path) => path.split('/').at(-2));
    expect(new Set(names).size).toBe(2);
  });

  it('[X6] nothing new is nothing written', async () => {
    const devices = await two();
    type(devices[0], 'Once.');
    await both(devices);
    await both(devices);
    const before = filesIn(devices[0].view).map((path) => readFileSync(path).byteLength);
    await both(devices);
    expect(filesIn(devices[0].view).map((path) => readFileSync(path).byteLength)).toEqual(before);
  });

  it('[X6] a file that has come only in part is taken as far as it is there, and the rest when it comes', async () => {
    const [ana, bo] = [await newDevice(), await newDevice()];
    type(ana, 'first ');
    await ana.round();
    type(ana, 'second');
    await ana.round();
    const [file] = filesIn(ana.view) as [string];
    const whole = readFileSync(file);
    const there = file.replace(ana.view, bo.view);
    mkdirSync(join(there, '..'), { recursive: true });
    for (let length = 0; length <= whole.byteLength; length += 7) {
      writeFileSync(there, whole.subarray(0, length));
      await bo.round();
      expect(['', 'first ', 'first second']).toContain(textOf(bo));
    }
    writeFileSync(there, whole);
    await bo.round();
    expect(textOf(bo)).toBe('first second');
  });

  it('[X6] zeros in the place of what is still to come, conflicted copies, copies twice and clocks of other years do no harm', async () => {
    const [ana, bo] = [await newDevice(), await newDevice()];
    type(ana, 'first ');
    await ana.round();
    type(ana, 'second');
    await ana.round();
    const [file] = filesIn(ana.view) as [string];
    const whole = readFileSync(file);
    const there = file.replace(ana.view, bo.view);
    mkdirSync(join(there, '..'), { recursive: true });
    writeFileSync(there, Buffer.concat([whole.subarray(0, whole.byteLength - 40), Buffer.alloc(40)]));
    await bo.round();
    writeFileSync(there.replace('.ddlog', ' (Ana’s conflicted copy 2019-01-01).ddlog'), whole);
    writeFileSync(there.replace('.ddlog', '.sync-conflict-20991231-235959-ABCDEFG.ddlog'), whole);
    utimesSync(there, new Date('1999-01-01'), new Date('1999-01-01'));
    await bo.round();
    expect(textOf(bo)).toBe('first second');
    writeFileSync(there, whole);
    utimesSync(there, new Date('2099-01-01'), new Date('2099-01-01'));
    expect((await bo.round()).problems).toEqual([]);
    expect(textOf(bo)).toBe('first second');
  });

  it('[X6] damage in a file is named, what is before it is taken, and the rest comes when its device writes anew', async () => {
    const devices = await two();
    type(devices[0], 'good ');
    await devices[0].round();
    const [file] = filesIn(devices[0].view) as [string];
    const length = readFileSync(file).byteLength;
    type(devices[0], 'hurt ');
    await devices[0].round();
    const bytes = readFileSync(file);
    bytes[length + 30] = (bytes[length + 30] as number) ^ 1;
    writeFileSync(file, bytes);
    expect((await devices[1].round()).problems[0]).toMatchObject({ kind: 'damaged' });
    expect(textOf(devices[1])).toBe('good ');
    // A restored older version of the file by the sync program: its own device notices that it is shorter than it was.
    truncateSync(file, length);
    type(devices[0], 'again ');
    await devices[0].round();
    await devices[1].round();
    expect(textOf(devices[1])).toBe('good hurt again ');
  });

  it('[X6] a folder that is gone is said, nothing is written where it was, and all goes there when it is back', async () => {
    const [ana, bo] = await two();
    type(ana, 'before ');
    await ana.round();
    const aside = `${ana.view}-unplugged`;
    renameSync(ana.view, aside);
    mkdirSync(ana.view);
    type(ana, 'meanwhile');
    expect((await ana.round()).problems).toContainEqual({ kind: 'vanished' });
    expect(readdirSync(ana.view)).toEqual([]);
    rmSync(ana.view, { recursive: true });
    renameSync(aside, ana.view);
    expect((await ana.round()).problems).toEqual([]);
    await bo.round();
    expect(textOf(bo)).toBe('before meanwhile');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() !== 0)(
    '[X6] a folder that can only be read still brings what others do, says so, and takes the rest later',
    async () => {
      const [ana, bo] = await two();
      type(ana, 'from Ana ');
      await ana.round();
      type(bo, 'from Bo ');
      // Nobody's rights: root may write anywhere.
      chmodSync(bo.view, 0o755);
      for (const path of [bo.profile, join(bo.profile, 'folders.json')]) chownSync(path, 65_534, 65_534);
      process.seteuid?.(65_534);
      const round = await bo.round().finally(() => process.seteuid?.(0));
      expect(round).toMatchObject({ taken: 1, written: 0, problems: [{ kind: 'read-only' }] });
      expect(textOf(bo)).toContain('from Ana');
      await both([ana, bo]);
      expect(textOf(ana)).toBe(textOf(bo));
    },
  );

  it('[X6] a device that is restored from an old backup goes on as a new one, and gets back what it had written', async () => {
    const [ana, bo] = await two();
    type(ana, 'Monday. ');
    await ana.round();
    const restore = ana.backUp();
    type(ana, 'Tuesday. ');
    await ana.round();
    restore();
    expect(textOf(ana)).toBe('Monday. ');
    type(ana, 'Again. ');
    await both([ana, bo]);
    expect(textOf(ana)).toContain('Tuesday. ');
    expect(textOf(ana)).toContain('Again. ');
    expect(textOf(bo)).toBe(textOf(ana));
    expect(readdirSync(join(ana.view, 'devices'))).toHaveLength(3);
  });

  it('[X6] two machines from one backup do not write in one file', async () => {
    const [ana] = await two();
    type(ana, 'Root. ');
    await ana.round();
    const restore = ana.backUp();
    type(ana, 'One. ');
    await ana.round();
    const own = filesIn(ana.view).map((path) => [path, readFileSync(path)] as const);
    restore();
    type(ana, 'Other. ');
    await ana.round();
    for (const [path, bytes] of own) expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(textOf(ana)).toContain('One. ');
  });

  it('[X6] compaction takes old files away, and a device that was away for months has everything', async () => {
    const view = newFolder();
    const ana = await newDevice({ view, compactOverBytes: 300_000 });
    const away = await newDevice();
    type(ana, 'The beginning. ');
    await ana.round();
    cpSync(view, away.view, { recursive: true });
    await away.round();
    type(away, 'Written far away. ');
    for (let week = 0; week < 12; week++) {
      type(ana, `Week ${week}: ${'x'.repeat(180_000)}. `);
      await ana.round();
    }
    const names = filesIn(view).map((path) => path.split('/').at(-1));
    expect(names).not.toContain('000000001.ddlog');
    // Back: its sync program takes away what is gone and brings what is new.
    await away.round();
    const own = readdirSync(join(away.view, 'devices')).find((name) => !existsSync(join(view, 'devices', name)));
    for (const file of filesIn(away.view)) if (!file.includes(`${own}`)) rmSync(file);
    cpSync(view, away.view, { recursive: true });
    await away.round();
    cpSync(away.view, view, { recursive: true });
    await ana.round();
    expect(textOf(ana)).toBe(textOf(away));
    expect(textOf(ana)).toContain('Written far away. ');
    for (let week = 0; week < 12; week++) expect(textOf(away)).toContain(`Week ${week}: `);
  });

  it('[X6] a passphrase keeps all of the content from whoever has the folder alone', async () => {
    const devices = await two('correct horse battery staple');
    type(devices[0], 'A secret headline');
    await both(devices);
    expect(textOf(devices[1])).toBe('A secret headline');
    for (const path of filesIn(devices[0].view)) expect(readFileSync(path).includes('secret')).toBe(false);
    const host = { states: createFolderStates(join(newFolder('profile'), 'folders.json')), keystore: noKeystore };
    await expect(chooseFolder(devices[0].view, PUBLICATION, 'wrong', host)).rejects.toThrow('not the passphrase');
    await expect(chooseFolder(devices[0].view, PUBLICATION, null, host)).rejects.toThrow('has a passphrase');
    await expect(chooseFolder(devices[0].view, 'another', 'wrong', host)).rejects.toThrow('Another publication');
  });

  it('[X6] with a passphrase an altered, moved or added frame is named and not taken', async () => {
    const devices = await two('correct horse battery staple');
    type(devices[0], 'Good. ');
    await devices[0].round();
    const [file] = filesIn(devices[0].view) as [string];
    appendFileSync(file, 'and some bytes more than that of somebody else');
    const { problems } = await devices[1].round();
    expect(problems[0]).toMatchObject({ kind: 'damaged' });
    expect(textOf(devices[1])).toBe('Good. ');
  });

  it('[X6] where somebody takes the encryption out of the folder’s own file, nothing is written in plain', async () => {
    const [ana] = await two('correct horse battery staple');
    const marker = join(ana.view, 'digest-desk-folder.json');
    writeFileSync(marker, JSON.stringify({ ...JSON.parse(readFileSync(marker, 'utf8')), encryption: null }));
    type(ana, 'A secret headline');
    expect((await ana.round()).problems).toContainEqual({ kind: 'wrong-passphrase' });
    expect(filesIn(ana.view)).toEqual([]);
  });

  it('[X6] pictures lie there once, and half of one is none', async () => {
    const { createHash } = await import('node:crypto');
    const [ana, bo] = await two('correct horse battery staple');
    const bytes = new Uint8Array(5_000).map((_, at) => at % 251);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await ana.side().keepPicture(sha256, bytes)).toBeNull();
    expect(await bo.side().keepPicture(sha256, bytes)).toBeNull();
    expect(filesIn(ana.view)).toHaveLength(1);
    expect(await bo.side().readPicture(sha256)).toEqual(bytes);
    truncateSync(filesIn(ana.view)[0] as string, 2_000);
    expect(await bo.side().readPicture(sha256)).toBeNull();
  });
});
