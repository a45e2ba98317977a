import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeLog, readLog } from '../../../src/main/database-log/log-format.ts';
import { mendDatabase } from '../../../src/main/database-log/mend-database.ts';

/** A list of files as Chromium began it: one record, which names the order of the keys. */
const FROM_CHROMIUM = Buffer.from('e4d68eee10000101086964625f636d7031020003020400', 'hex');

const record = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + seed * 17) % 256);
const RECORDS = [record(40, 1), record(70_000, 2), record(1, 3), record(32_754, 4), record(200, 5)];

function profileWith(files: Readonly<Record<string, Uint8Array>>): { profile: string; folder: string } {
  const profile = mkdtempSync(join(tmpdir(), 'digest-desk-log-'));
  const folder = join(profile, 'IndexedDB', 'app_digest-desk_0.indexeddb.leveldb');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return { profile, folder };
}

describe('the log of the database', () => {
  test('[A9] reads and writes the format of LevelDB', () => {
    const { records, isWhole } = readLog(FROM_CHROMIUM);
    expect(isWhole).toBe(true);
    expect(records.map(String)).toEqual([expect.stringContaining('idb_cmp1')]);
    expect(encodeLog(records)).toEqual(FROM_CHROMIUM);
    expect(readLog(encodeLog(RECORDS))).toEqual({ records: RECORDS.map((bytes) => Buffer.from(bytes)), isWhole: true });
    expect(readLog(new Uint8Array())).toEqual({ records: [], isWhole: true });
  });

  test('[A9] cut at any byte, it gives every record that is whole, and says that it was cut', () => {
    const whole = [record(40, 1), record(300, 2), record(33_000, 3)];
    const log = encodeLog(whole);
    const ends = [47, 354, log.byteLength];
    for (let length = 0; length <= log.byteLength; length += length < 400 ? 1 : 97) {
      const { records, isWhole } = readLog(log.subarray(0, length));
      const expected = ends.filter((end) => end <= length).length;
      expect(records).toHaveLength(expected);
      expect(isWhole).toBe(length === 0 || ends.includes(length));
    }
  });

  test('[A9] what was written behind a header without content is read', () => {
    const first = encodeLog([record(500, 1)]);
    const torn = encodeLog([record(9_000, 2)]).subarray(0, 7);
    const second = encodeLog([record(600, 3), record(20_000, 4)]);
    const { records, isWhole } = readLog(Buffer.concat([first, torn, second]));
    expect(isWhole).toBe(false);
    expect(records.map(({ byteLength }) => byteLength)).toEqual([500, 600, 20_000]);
  });

  test('[A9] a torn log is mended, a whole one and every other file are left as they are', () => {
    const whole = encodeLog(RECORDS);
    const torn = Buffer.concat([whole, encodeLog([record(80, 9)]).subarray(0, 7)]);
    const { profile, folder } = profileWith({
      '000003.log': torn,
      '000004.log': whole,
      'MANIFEST-000001': torn,
      '000005.ldb': torn,
      '000006.log': Buffer.from('not a log at all'),
      LOG: Buffer.from('words'),
    });
    const before = statSync(join(folder, '000004.log')).mtimeMs;
    expect(mendDatabase(profile)).toEqual([join(folder, '000003.log'), join(folder, 'MANIFEST-000001')]);
    expect(readFileSync(join(folder, '000003.log'))).toEqual(Buffer.from(whole));
    expect(readFileSync(join(folder, '000005.ldb'))).toEqual(torn);
    expect(readFileSync(join(folder, '000006.log'), 'utf8')).toBe('not a log at all');
    expect(statSync(join(folder, '000004.log')).mtimeMs).toBe(before);
    expect(mendDatabase(profile)).toEqual([]);
  });

  test('[A9] a profile without a database needs no mending', () => {
    expect(mendDatabase(mkdtempSync(join(tmpdir(), 'digest-desk-log-')))).toEqual([]);
  });
});
