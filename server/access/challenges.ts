import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { AlreadyThere, type Database } from '../storage/database.ts';
import { createOnceOnly } from './once-only.ts';
import { newSecret } from './secrets.ts';

/** A challenge is answered by a program, at once; the rest is for slow lines. */
const HOLDS_MS = 60_000;
const TIME_BYTES = 8;
const NONCE_BYTES = 16;

/** Random words that must be signed at once and hold one time, whichever instance gave them and whichever takes them. */
export interface Challenges {
  readonly make: () => string;
  /** True the first time that a challenge of this server is given back in time. */
  readonly spend: (challenge: string) => Promise<boolean>;
  /** Forgets what has run out. */
  readonly tidy: () => Promise<void>;
}

/** The instances of a server share the key that challenges are made with by their database. */
export async function createChallenges(database: Database, now: () => number): Promise<Challenges> {
  // With SQLite what was given out ends with the process that gave it out.
  const key = database.dialect === 'sqlite' ? newSecret() : await sharedKey(database);
  const spent = createOnceOnly(database);
  const tag = (body: Buffer) => createHmac('sha256', key).update(body).digest();
  return {
    make() {
      const time = Buffer.alloc(TIME_BYTES);
      time.writeBigUInt64BE(BigInt(now() + HOLDS_MS));
      const body = Buffer.concat([time, randomBytes(NONCE_BYTES)]);
      return Buffer.concat([body, tag(body)]).toString('base64url');
    },
    async spend(challenge) {
      const bytes = Buffer.from(challenge, 'base64url');
      const body = bytes.subarray(0, TIME_BYTES + NONCE_BYTES);
      const given = bytes.subarray(TIME_BYTES + NONCE_BYTES);
      if (body.length < TIME_BYTES + NONCE_BYTES || bytes.toString('base64url') !== challenge) return false;
      const made = tag(body);
      if (given.length !== made.length || !timingSafeEqual(given, made)) return false;
      const until = Number(body.readBigUInt64BE(0));
      if (until < now()) return false;
      return spent.take(challenge, until);
    },
    tidy: () => spent.tidy(now()),
  };
}

async function sharedKey(database: Database): Promise<string> {
  const read = async () =>
    (await database.all("SELECT value FROM settings WHERE name = 'challenge-key'"))[0]?.value as string | undefined;
  const known = await read();
  if (known !== undefined) return known;
  try {
    await database.run("INSERT INTO settings (name, value) VALUES ('challenge-key', ?)", [newSecret()]);
  } catch (cause) {
    // Another instance started at the same moment.
    if (!(cause instanceof AlreadyThere)) throw cause;
  }
  return (await read()) as string;
}
