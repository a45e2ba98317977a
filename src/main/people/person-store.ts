import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PersonId } from '../../shared/domain/ids.ts';
import { initialsOf, type LocalPeople, MOST_INITIALS } from '../../shared/domain/local-person.ts';
import { HANDS, type Person } from '../../shared/domain/person.ts';
import type { UnsignedEntry, UnsignedSeal } from '../../shared/domain/record.ts';
import type { UnsignedManifest } from '../../shared/domain/release.ts';
import type { TeamProof } from '../../shared/team/proof.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { newKeys, signWith } from './keys.ts';
import type { Keystore } from './keystore.ts';
import { type PeopleFile, peopleFileSchema } from './people-file.ts';

export type PersonValues = Pick<Person, 'name' | 'initials' | 'hand'>;

/** The people of a profile and their private keys, which never leave this process. */
export interface PersonStore {
  /** Makes one from the system's user where there is nobody yet. */
  readonly list: () => Promise<LocalPeople>;
  readonly create: (values: PersonValues) => Promise<LocalPeople>;
  readonly change: (id: PersonId, values: PersonValues) => Promise<LocalPeople>;
  readonly choose: (id: PersonId) => Promise<LocalPeople>;
  /** Signs an entry, seal or manifest of one of them; fails with `denied` for anybody else's. */
  readonly sign: (content: UnsignedEntry | UnsignedSeal | UnsignedManifest) => Promise<string>;
  /** Signs that one of them is there, for a team server; fails with `not-found` where the key is nobody's here. */
  readonly prove: (proof: TeamProof) => Promise<string>;
}

export interface PersonStoreHost {
  /** The one file that all is in. */
  readonly path: string;
  readonly keystore: Keystore;
  /** What the system calls whoever uses it. */
  readonly systemName: () => string;
}

const OWNER_ONLY = 0o600;
/** Loaded when somebody is added or signs: the window's first picture does not wait for it. */
const record = () => import('../../shared/record/index.ts');

export function createPersonStore({ path, keystore, systemName }: PersonStoreHost): PersonStore {
  let known: Promise<PeopleFile> | null = null;
  // One change at a time, each on what the one before has written.
  let last: Promise<unknown> = Promise.resolve();

  const load = (): Promise<PeopleFile> => {
    known ??= read();
    return known;
  };
  const change = (edit: (file: PeopleFile) => PeopleFile | Promise<PeopleFile>): Promise<LocalPeople> => {
    const done = last.then(async () => {
      const next = await edit(await load());
      await write(next);
      known = Promise.resolve(next);
      return shown(next);
    });
    last = done.catch(() => {});
    return done;
  };

  async function read(): Promise<PeopleFile> {
    const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return null;
      throw cause;
    });
    const file = text === null ? null : parse(text);
    if (file !== null) return file;
    // What cannot be read is kept beside it: a key may still be got out of it by hand.
    if (text !== null) await rename(path, `${path}.damaged-${Date.now()}`);
    const name = systemName().trim() || 'Editor';
    const first = await added(
      { version: 1, currentId: '' as PersonId, people: [] },
      { name, initials: initialsOf(name), hand: 1 },
    );
    await write(first);
    return first;
  }

  async function write(file: PeopleFile): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, `${JSON.stringify(file, null, 2)}\n`, OWNER_ONLY);
  }

  async function added(file: PeopleFile, values: PersonValues): Promise<PeopleFile> {
    const { personIdOf } = await record();
    const { publicKey, seed } = newKeys();
    const id = personIdOf(publicKey);
    const key = keystore.isThere()
      ? { keptBy: 'keystore' as const, secret: Buffer.from(keystore.encrypt(seed)).toString('base64') }
      : { keptBy: 'file' as const, secret: seed };
    return { ...file, currentId: id, people: [...file.people, { id, ...tidy(values), publicKey, key }] };
  }

  const find = (file: PeopleFile, id: PersonId): PeopleFile['people'][number] => {
    const person = file.people.find((each) => each.id === id);
    if (person === undefined) throw new RequestFailure('not-found', `Nobody on this machine has the id ${id}.`);
    return person;
  };

  return {
    list: async () => shown(await load()),
    create: (values) => change((file) => added(file, values)),
    change: (id, values) =>
      change((file) => {
        find(file, id);
        const people = file.people.map((each) => (each.id === id ? { ...each, ...tidy(values) } : each));
        return { ...file, people };
      }),
    choose: (id) => change((file) => ({ ...file, currentId: find(file, id).id })),
    async sign(content) {
      const person = find(await load(), content.by);
      if (person.publicKey !== content.publicKey)
        throw new RequestFailure('denied', `The key ${content.publicKey} is not that of ${person.name}.`);
      const { canonicalBytes } = await record();
      return signWith(secretOf(person), canonicalBytes(content));
    },
    prove,
  };

  async function prove(proof: TeamProof): Promise<string> {
    const person = (await load()).people.find(({ publicKey }) => publicKey === proof.publicKey);
    if (person === undefined)
      throw new RequestFailure(
        'not-found',
        'The person who joined is not on this machine any more. Join again with a new invitation.',
      );
    const { canonicalBytes } = await record();
    return signWith(secretOf(person), canonicalBytes(proof));
  }

  function secretOf({ name, key }: PeopleFile['people'][number]): string {
    if (key.keptBy === 'file') return key.secret;
    try {
      return keystore.decrypt(Buffer.from(key.secret, 'base64'));
    } catch {
      throw new RequestFailure(
        'denied',
        `The system’s keystore does not give back the key of ${name}, so nothing was signed. Unlock it, or add a new person to go on as.`,
      );
    }
  }
}

const tidy = ({ name, initials, hand }: PersonValues): PersonValues => ({
  name: name.trim(),
  initials: [...initials.trim()].slice(0, MOST_INITIALS).join('') || initialsOf(name),
  hand: HANDS.find((each) => each === hand) ?? 1,
});

/** What the window may know: everything but the keys. */
const shown = ({ people, currentId }: PeopleFile): LocalPeople => ({
  currentId,
  people: people.map(({ id, name, initials, hand, publicKey, key }) => ({
    id,
    name,
    initials,
    hand,
    publicKey,
    keyKeptBy: key.keptBy,
  })),
});

function parse(text: string): PeopleFile | null {
  try {
    const parsed = peopleFileSchema.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.people.some(({ id }) => id === parsed.data.currentId) ? parsed.data : null;
  } catch {
    return null;
  }
}
