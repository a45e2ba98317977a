import { mkdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { PersonId } from '../../shared/domain/ids.ts';
import { initialsOf } from '../../shared/domain/local-person.ts';
import type { Person } from '../../shared/domain/person.ts';
import { z } from '../../shared/export/json/zod.ts';
import { hex } from '../../shared/record/entry-schema.ts';
import { canonicalBytes, personIdOf } from '../../shared/record/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { newKeys, publicKeyOf, signWith } from '../people/keys.ts';
import { CliProblem } from './cli-problem.ts';
import { ownDataFolder } from './own-data.ts';
import { readBytes } from './read-bytes.ts';

const schema = z.object({
  format: z.literal('digest-desk/key'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(80),
  publicKey: hex(64),
  /** Ed25519 seed. */
  secretKey: hex(64),
});

/** Somebody who signs on the command line. */
export interface CliPerson {
  readonly person: Person;
  readonly sign: (content: object) => Promise<string>;
}

/** Where the key is that signs where none is named. */
export const defaultKeyFile = (): string => join(ownDataFolder(), 'command-line-key.json');

/** Makes a person with a new key in a file that only its owner may read. An existing file is left alone. */
export async function makeKeyFile(path: string, name: string): Promise<CliPerson> {
  if ((await stat(path).catch(() => null)) !== null)
    throw new CliProblem(
      `${path} is there already, and a key that is gone never comes back. Give another name with -o.`,
    );
  const { publicKey, seed } = newKeys();
  const file = { format: 'digest-desk/key', version: 1, name, publicKey, secretKey: seed };
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, `${JSON.stringify(file, null, 2)}\n`, 0o600);
  return personOf(name, publicKey, seed);
}

/** Reads the person of a key file. */
export async function readKeyFile(path: string): Promise<CliPerson> {
  let data: unknown;
  try {
    data = JSON.parse((await readBytes(path)).toString('utf8'));
  } catch (cause) {
    if (cause instanceof CliProblem) throw cause;
    throw new CliProblem(`${path}: that is no key file. digest key new makes one.`);
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new CliProblem(`${path}: that is no key file. digest key new makes one.`);
  const { name, publicKey, secretKey } = parsed.data;
  if (publicKeyOf(secretKey) !== publicKey)
    throw new CliProblem(`${path}: its two keys do not belong together. Take the file from a copy.`);
  return personOf(name, publicKey, secretKey);
}

/** Who signs: by the file given, else by the key of this machine's command line, which is made at its first use. */
export async function signerFor(file: string | undefined): Promise<CliPerson> {
  if (file !== undefined) return readKeyFile(file);
  const path = defaultKeyFile();
  if ((await stat(path).catch(() => null)) !== null) return readKeyFile(path);
  const made = await makeKeyFile(path, userInfo().username || 'Command line');
  process.stderr.write(`${path}: a key for ${made.person.name} was made, as there was none; it signs from now on\n`);
  return made;
}

const personOf = (name: string, publicKey: string, secretKey: string): CliPerson => ({
  person: { id: personIdOf(publicKey) as PersonId, name, initials: initialsOf(name), hand: 1, publicKey },
  sign: async (content) => signWith(secretKey, canonicalBytes(content)),
});
