import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the shipped dictionaries to where Chromium looks for them, where they are not there yet or are others. It has
 * to be done before the first session is made: Chromium then looks for last time's dictionaries, takes one that it
 * does not find, or finds half written, for one to fetch, and looks no more.
 */
export function layOutDictionaries(shipped: readonly string[], profile: string): void {
  const folder = join(profile, 'Dictionaries');
  for (const from of shipped) {
    const names = listFolder(from).filter((name) => name.endsWith('.bdic'));
    if (names.length === 0) continue;
    mkdirSync(folder, { recursive: true });
    for (const name of names) {
      if (sizeOf(join(folder, name)) !== sizeOf(join(from, name))) copyFileSync(join(from, name), join(folder, name));
    }
    return;
  }
}

/** Where the dictionaries lie: in the package's resources, or in a checkout's `resources/`. */
export const shippedDictionaries = (): string[] => [
  join(process.resourcesPath, 'dictionaries'),
  join(import.meta.dirname, '../../resources/dictionaries'),
];

/** The names of the dictionaries that a profile has, those of its owner's own among them. */
export const dictionariesIn = (profile: string): string[] =>
  listFolder(join(profile, 'Dictionaries')).filter((name) => name.endsWith('.bdic'));

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;
