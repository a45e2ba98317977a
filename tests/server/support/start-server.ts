import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { runCommand } from '../../../server/commands/run-command.ts';
import { type Configuration, type Limits, readConfiguration } from '../../../server/configuration.ts';
import { createLog, quietConsole } from '../../../server/log.ts';
import { startTeamServer, type TeamServer } from '../../../server/team-server.ts';
import type { AccessRole } from '../../../src/shared/team/access-role.ts';
import { join, newPerson, openSession, secretOf, type TestPerson } from './people.ts';
import { connect, type TeamClient } from './team-client.ts';

export interface TestServer extends TeamServer {
  readonly configuration: Configuration;
  /** Every line that it logged. */
  readonly lines: string[];
  /** Time that has passed for it besides what really has. */
  readonly later: (ms: number) => void;
  readonly invite: (role: AccessRole, publication?: string | null, days?: number) => Promise<string>;
  /** Somebody new, with access of a role. */
  readonly member: (role: AccessRole, publication?: string) => Promise<Member>;
}

export interface Member {
  readonly person: TestPerson;
  readonly token: string;
  readonly accessId: string;
  readonly connect: () => TeamClient;
}

export const PUBLICATION = 'black-sea';
export const ISSUE = `${PUBLICATION}/issue/number-47`;

export const newFolder = (): string => mkdtempSync(joinPath(tmpdir(), 'digest-desk-server-'));

/** A real server on this machine alone, in a folder of its own or on a database that a test names. */
export async function startServer({
  limits,
  ...values
}: Partial<Omit<Configuration, 'limits'>> & { readonly limits?: Partial<Limits> } = {}): Promise<TestServer> {
  const read = readConfiguration({ TEAM_SERVER_PORT: '0' });
  if (!read.ok) throw new Error(read.error.message);
  const configuration: Configuration = {
    ...read.value,
    database: joinPath(newFolder(), 'team.sqlite'),
    ...values,
    limits: { ...read.value.limits, requestsPerMinute: 100_000, ...limits },
  };
  const lines: string[] = [];
  let passed = 0;
  const log = createLog((line) => void lines.push(line));
  quietConsole(log);
  const server = await startTeamServer(configuration, {
    log,
    now: () => Date.now() + passed,
    lookEveryMs: 50,
  });
  const invite: TestServer['invite'] = async (role, publication = PUBLICATION, days = 7) =>
    secretOf(
      String(
        (
          await runCommand(
            { name: 'invite', role, publication, days, accessDays: 30 },
            { ...configuration, publicUrl: server.url },
          )
        ).split('\n')[0],
      ),
    );
  return {
    ...server,
    configuration,
    lines,
    later: (ms) => {
      passed += ms;
    },
    invite,
    async member(role, publication = PUBLICATION) {
      const person = newPerson();
      const { body } = await join(server.url, await invite(role, publication), person);
      const session = () => openSession(server.url, body.token, person);
      return {
        person,
        token: body.token,
        accessId: body.accessId,
        connect: () => connect(server.url, async () => (await session()).body.session),
      };
    },
  };
}
