import { existsSync } from 'node:fs';
import { invitationLink } from '../../src/shared/team/invitation-link.ts';
import { createAccessStore } from '../access/access-store.ts';
import { createInvitations } from '../access/invitations.ts';
import type { Configuration } from '../configuration.ts';
import { copyStorage } from '../storage/copy-storage.ts';
import type { Database } from '../storage/database.ts';
import { openStorage } from '../storage/open-storage.ts';
import type { Command } from './arguments.ts';

type OfflineCommand = Exclude<Command, { readonly name: 'serve' } | { readonly name: 'help' }>;

/** Does what does not need the server to run, and returns what to say. Throws with a sentence for a person. */
export async function runCommand(command: OfflineCommand, configuration: Configuration): Promise<string> {
  if (command.name === 'backup' && existsSync(command.file))
    throw new Error(`${command.file} is there already, and a backup never replaces a file. Name a new one.`);
  if (command.name === 'restore' && !existsSync(command.file)) throw new Error(`There is no file ${command.file}.`);
  return withDatabase(configuration.database, (database) => run(command, database, configuration));
}

async function run(command: OfflineCommand, database: Database, configuration: Configuration): Promise<string> {
  if (command.name === 'invite') return invite(database, configuration, command);
  if (command.name === 'access') return list(database);
  if (command.name === 'revoke') {
    if (await createAccessStore(database).revoke(command.id, Date.now()))
      return `The access ${command.id} is revoked. Connections that use it end within seconds.`;
    throw new Error(`There is no access ${command.id}; “access” lists them.`);
  }
  return withDatabase(command.file, async (file) =>
    command.name === 'backup'
      ? `Copied to ${command.file}: ${words(await copyStorage(database, file))}.`
      : `Restored: ${words(await copyStorage(file, database))}.`,
  );
}

async function invite(
  database: Database,
  { publicUrl, host, port, tls }: Configuration,
  invitation: Command & { readonly name: 'invite' },
): Promise<string> {
  const { secret, expiresAt } = await createInvitations(database, Date.now).make(invitation);
  const server = publicUrl ?? `${tls === null ? 'http' : 'https'}://${host}:${port}`;
  return `${invitationLink({ server, secret })}\nIt can be taken once, until ${day(expiresAt)}. Send it by a way that only the person reads.`;
}

async function list(database: Database): Promise<string> {
  const all = await createAccessStore(database).list();
  if (all.length === 0) return 'Nobody has access yet; “invite” makes a link.';
  const state = (revokedAt: number | null, expiresAt: number) =>
    revokedAt !== null
      ? `revoked ${day(revokedAt)}`
      : `${expiresAt > Date.now() ? 'until' : 'ran out'} ${day(expiresAt)}`;
  return all
    .map(({ id, publication, role, person, revokedAt, expiresAt }) =>
      [id, publication, role.padEnd(9), `person ${person}`, state(revokedAt, expiresAt)].join('  '),
    )
    .join('\n');
}

async function withDatabase<T>(address: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openStorage(address);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const words = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([table]) => table !== 'settings')
    .map(([table, count]) => `${count} ${table}`)
    .join(', ');
