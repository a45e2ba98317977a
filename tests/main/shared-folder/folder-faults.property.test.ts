import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { type Random, seeded } from '../../renderer/documents/threads-run/random.ts';
import { type Device, newDevice, textOf } from './device.ts';

/**
 * Plays people who share a publication by a folder that something careless synchronises: copies come late, in part, twice,
 * in older versions, under other names; the folder is away for a while; machines are restored from old backups. At the end,
 * when everything has come everywhere, all are equal, and every word that was ever written to the folder is there.
 */
const RUNS = Number(process.env.DIGEST_DESK_FOLDER_RUNS ?? 3);
const FIRST_SEED = Number(process.env.DIGEST_DESK_SEED ?? 1);
const STEPS = 160;
const DEVICES = 4;

for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++)
  it(`[X6] a folder with faults at random loses nothing (seed ${seed})`, () => play(seeded(seed)));

async function play(random: Random): Promise<void> {
  const passphrase = random.chance(0.3) ? 'a passphrase for this run' : null;
  const first = await newDevice({ passphrase, compactOverBytes: 1 });
  const devices = [first];
  for (let each = 1; each < DEVICES; each++) {
    const view = await copyOfMarker(first);
    devices.push(await newDevice({ passphrase, compactOverBytes: 1, view }));
  }
  const older = new Map<string, Buffer>();
  const written = new Set<string>();
  const pending = new Map<Device, string[]>(devices.map((device) => [device, []]));
  const backups = new Map<Device, () => void>();
  const away = new Set<Device>();
  let count = 0;

  const round = async (device: Device): Promise<void> => {
    const { problems } = await device.round();
    ownDevices(device);
    if (away.has(device)) {
      expect(problems).toContainEqual({ kind: 'vanished' });
      return;
    }
    expect(problems.filter(({ kind }) => kind !== 'damaged')).toEqual([]);
    for (const word of pending.get(device) ?? []) written.add(word);
    pending.set(device, []);
  };
  const acts: ((device: Device) => Promise<void> | void)[] = [
    (device) => {
      const word = `«${(count += 1)}»`;
      const text = device.doc(random.pick(['one', 'two'])).getText('t');
      // Between two words: one within another would hide it.
      const ends = [0, ...[...text.toString().matchAll(/»/g)].map(({ index }) => index + 1)];
      text.insert(random.pick(ends), word);
      pending.get(device)?.push(word);
    },
    round,
    (device) => synchronise(random.pick(devices), device, random, older, away),
    (device) => {
      if (!backups.has(device) || random.chance(0.3)) backups.set(device, device.backUp());
    },
    (device) => {
      if (away.has(device)) {
        rmSync(device.view, { recursive: true });
        renameSync(`${device.view}-away`, device.view);
        away.delete(device);
      } else if (random.chance(0.3)) {
        renameSync(device.view, `${device.view}-away`);
        mkdirSync(device.view);
        away.add(device);
      }
    },
    (device) => {
      const restore = backups.get(device);
      if (restore === undefined || !random.chance(0.4)) return;
      restore();
      // What had not gone to the folder is lost with the machine; all the rest must come back.
      pending.set(device, []);
      backups.delete(device);
    },
  ];
  for (let step = 0; step < STEPS; step++) {
    const which = random.pick([0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 4, 5]);
    await acts[which]?.(random.pick(devices));
  }

  for (const device of away) {
    rmSync(device.view, { recursive: true });
    renameSync(`${device.view}-away`, device.view);
  }
  away.clear();
  for (let again = 0; again < 4; again++) {
    for (const device of devices) await round(device);
    for (const from of devices) for (const to of devices) copyAll(from, to);
  }
  for (const id of ['one', 'two']) for (const device of devices) expect(textOf(device, id)).toBe(textOf(first, id));
  const all = textOf(first, 'one') + textOf(first, 'two');
  expect([...written].filter((word) => !all.includes(word))).toEqual([]);
}

async function copyOfMarker({ view }: Device): Promise<string> {
  const { newFolder } = await import('./device.ts');
  const copy = newFolder();
  writeFileSync(join(copy, 'digest-desk-folder.json'), readFileSync(join(view, 'digest-desk-folder.json')));
  return copy;
}

const filesOf = (view: string): string[] =>
  existsSync(join(view, 'devices'))
    ? readdirSync(join(view, 'devices'), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name).slice(view.length + 1))
    : [];

/** Which device a view is of, by the files that only it writes: those of a device are never copied onto its own. */
const owns = (device: Device, file: string): boolean => ownDevices(device).has(file.split('/')[1] as string);
const ownDevices = (device: Device): ReadonlySet<string> => {
  const state = JSON.parse(readFileSync(join(device.profile, 'folders.json'), 'utf8'));
  const now = state.folders[0].device as string;
  const known = ownedBefore.get(device) ?? new Set<string>();
  ownedBefore.set(device, known.add(now));
  return known;
};
const ownedBefore = new WeakMap<Device, Set<string>>();

/** Brings one file from one view to another, well or badly. */
function synchronise(
  from: Device,
  to: Device,
  random: Random,
  older: Map<string, Buffer>,
  away: ReadonlySet<Device>,
): void {
  if (from === to || away.has(from) || away.has(to)) return;
  const files = filesOf(from.view).filter((file) => !owns(to, file));
  if (files.length === 0) return;
  const file = random.pick(files);
  const bytes = readFileSync(join(from.view, file));
  const target = join(to.view, file);
  mkdirSync(dirname(target), { recursive: true });
  const put = (content: Buffer, path = target) => writeFileSync(path, content);
  const before = older.get(file) ?? bytes;
  if (random.chance(0.3)) older.set(file, bytes);
  const half = bytes.byteLength >> 1;
  const faults = [
    () => put(bytes.subarray(0, random.at(bytes.byteLength))),
    () => put(before),
    () => put(bytes, target.replace('.ddlog', ` (conflicted copy ${random.at(9)}).ddlog`)),
    () => put(Buffer.concat([bytes.subarray(0, half), Buffer.alloc(bytes.byteLength - half)])),
  ];
  if (random.chance(0.5)) random.pick(faults)();
  else put(bytes);
}

/** What a synchronisation comes to in the end: every file as its own device has it. */
function copyAll(from: Device, to: Device): void {
  if (from === to) return;
  const own = filesOf(from.view).filter((file) => owns(from, file));
  for (const file of own) {
    mkdirSync(dirname(join(to.view, file)), { recursive: true });
    writeFileSync(join(to.view, file), readFileSync(join(from.view, file)));
  }
  for (const file of filesOf(to.view))
    if (owns(from, file) && !file.includes('conflicted') && !own.includes(file)) rmSync(join(to.view, file));
}
