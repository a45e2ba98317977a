import type { PersonId } from './ids.ts';
import type { Person } from './person.ts';

/** Who keeps a private key: the system's keystore, or only a file that nobody but this user of the machine may read. */
export type KeyKeeper = 'keystore' | 'file';

/** Somebody whose key is on this machine. */
export interface LocalPerson extends Person {
  readonly keyKeptBy: KeyKeeper;
}

/** The people of this profile; there is always one. */
export interface LocalPeople {
  readonly people: readonly LocalPerson[];
  readonly currentId: PersonId;
}

/** Most characters that initials may have. */
export const MOST_INITIALS = 4;

/** Initials from a name: the first letters of its first and last word, or the first two of its only one. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => word !== '');
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [];
  const letters =
    words.length > 1 ? [...first].slice(0, 1).concat([...last].slice(0, 1)) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase() || '?';
}
