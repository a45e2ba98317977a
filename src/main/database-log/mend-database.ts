import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLog, readLog } from './log-format.ts';

/**
 * Takes out of the database's logs what a killed run left half-written. Chromium goes on behind such a place at the next
 * start, and at the one after that takes the whole database for damaged and deletes it. What was half-written had not
 * been reported as saved. Must be done before the first window, by the one instance that has the profile.
 * Returns the names of the files that were mended.
 */
export function mendDatabase(profile: string): string[] {
  const root = join(profile, 'IndexedDB');
  return listFolder(root)
    .filter((name) => name.endsWith('.indexeddb.leveldb'))
    .flatMap((name) => logsIn(join(root, name)))
    .filter(mendLog);
}

/** The log of writes, and the list of the database's files, which is a log too. */
const logsIn = (folder: string): string[] =>
  listFolder(folder)
    .filter((name) => /^(\d+\.log|MANIFEST-\d+)$/.test(name))
    .map((name) => join(folder, name));

function mendLog(path: string): boolean {
  const { records, isWhole } = readLog(readFileSync(path));
  // Where nothing is whole this is no log, or not one that was cut: what is there stays for whoever can make something of it.
  if (isWhole || records.length === 0) return false;
  const mended = `${path}.mended`;
  const file = openSync(mended, 'w', 0o600);
  try {
    writeFileSync(file, encodeLog(records));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(mended, path);
  return true;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
