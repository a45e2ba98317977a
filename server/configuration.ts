import { z } from 'zod';
import { fail, ok, type Result } from '../src/shared/domain/result.ts';
import { isLoopbackHost } from '../src/shared/team/loopback.ts';
import { parseServerAddress } from '../src/shared/team/server-address.ts';

/** How a server is set up. Every value comes from the environment; a service file or a container sets it there. */
export interface Configuration {
  /** A `postgres://` address, or the path of a SQLite file. */
  readonly database: string;
  /** `redis://` address, where several instances share one database; else null. */
  readonly redis: string | null;
  readonly host: string;
  readonly port: number;
  /** The address that people use, where it is not that of this machine alone. */
  readonly publicUrl: string | null;
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Addresses of reverse proxies on other machines, which end TLS. One on this machine need not be named. */
  readonly proxies: readonly string[];
  readonly limits: Limits;
}

export interface Limits {
  readonly mostMessageBytes: number;
  readonly mostDocumentBytes: number;
  readonly mostPictureBytes: number;
  /** Of all the pictures of one publication. */
  readonly mostPicturesBytes: number;
  /** Of one publication. */
  readonly mostDocuments: number;
  readonly mostConnections: number;
  readonly messagesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Of one address, to join and to open sessions. */
  readonly requestsPerMinute: number;
}

const MEGABYTE = 1024 * 1024;
const whole = (standard: number, least = 1) =>
  z.coerce.number(`expected a whole number`).int('expected a whole number').min(least).default(standard);
const megabytes = (standard: number) => whole(standard).transform((value) => value * MEGABYTE);
const optional = z.string().min(1).optional();

const environment = z.object({
  TEAM_SERVER_DATABASE: z.string().min(1).default('team-server-data/team-server.sqlite'),
  TEAM_SERVER_REDIS: optional,
  TEAM_SERVER_HOST: z.string().min(1).default('127.0.0.1'),
  TEAM_SERVER_PORT: whole(4411, 0),
  TEAM_SERVER_URL: optional,
  TEAM_SERVER_TLS_CERT: optional,
  TEAM_SERVER_TLS_KEY: optional,
  TEAM_SERVER_PROXIES: z.string().default(''),
  TEAM_SERVER_MOST_MESSAGE_MB: megabytes(16),
  TEAM_SERVER_MOST_DOCUMENT_MB: megabytes(64),
  TEAM_SERVER_MOST_PICTURE_MB: megabytes(25),
  TEAM_SERVER_MOST_PICTURES_MB: megabytes(2_000),
  TEAM_SERVER_MOST_DOCUMENTS: whole(5_000),
  TEAM_SERVER_MOST_CONNECTIONS: whole(2_000),
  TEAM_SERVER_MESSAGES_PER_SECOND: whole(100),
  TEAM_SERVER_BYTES_PER_SECOND: whole(1_000_000),
  TEAM_SERVER_REQUESTS_PER_MINUTE: whole(120),
});

export interface ConfigurationProblem {
  readonly kind: 'invalid' | 'not-encrypted';
  readonly message: string;
}

/** Reads the configuration; refuses one in which texts would go unencrypted over a network. */
export function readConfiguration(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Configuration, ConfigurationProblem> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    return fail({ kind: 'invalid', message: `${name}: “${variables[name]}” is not right: ${issue?.message}.` });
  }
  const values = parsed.data;
  if ((values.TEAM_SERVER_TLS_CERT === undefined) !== (values.TEAM_SERVER_TLS_KEY === undefined))
    return fail({ kind: 'invalid', message: 'TEAM_SERVER_TLS_CERT and TEAM_SERVER_TLS_KEY go together: set both.' });
  const proxies = values.TEAM_SERVER_PROXIES.split(',').flatMap((each) => each.trim() || []);
  const publicUrl = values.TEAM_SERVER_URL === undefined ? ok(null) : parseServerAddress(values.TEAM_SERVER_URL);
  if (!publicUrl.ok) return fail({ kind: 'invalid', message: `TEAM_SERVER_URL: ${publicUrl.error.message}` });
  const { TEAM_SERVER_TLS_CERT: certificate, TEAM_SERVER_TLS_KEY: key, TEAM_SERVER_HOST: host } = values;
  const tls = certificate === undefined || key === undefined ? null : { certificate, key };
  if (tls === null && proxies.length === 0 && !isLoopbackHost(host))
    return fail({
      kind: 'not-encrypted',
      message: `TEAM_SERVER_HOST is ${host}: without TLS anybody on the way could read the issues. Set TEAM_SERVER_TLS_CERT and TEAM_SERVER_TLS_KEY, or keep 127.0.0.1 behind a reverse proxy on this machine, or name one elsewhere in TEAM_SERVER_PROXIES.`,
    });
  return ok({
    database: values.TEAM_SERVER_DATABASE,
    redis: values.TEAM_SERVER_REDIS ?? null,
    host,
    port: values.TEAM_SERVER_PORT,
    publicUrl: publicUrl.value,
    tls,
    proxies,
    limits: {
      mostMessageBytes: values.TEAM_SERVER_MOST_MESSAGE_MB,
      mostDocumentBytes: values.TEAM_SERVER_MOST_DOCUMENT_MB,
      mostPictureBytes: values.TEAM_SERVER_MOST_PICTURE_MB,
      mostPicturesBytes: values.TEAM_SERVER_MOST_PICTURES_MB,
      mostDocuments: values.TEAM_SERVER_MOST_DOCUMENTS,
      mostConnections: values.TEAM_SERVER_MOST_CONNECTIONS,
      messagesPerSecond: values.TEAM_SERVER_MESSAGES_PER_SECOND,
      bytesPerSecond: values.TEAM_SERVER_BYTES_PER_SECOND,
      requestsPerMinute: values.TEAM_SERVER_REQUESTS_PER_MINUTE,
    },
  });
}
