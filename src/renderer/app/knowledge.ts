import type { PublicationId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import { openRegisterSession, type RegisterSession } from '../documents/register-session.ts';
import { createReadingClient, type ReadingClient } from '../reading/reading-client.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { compactInWorker } from './compact-in-worker.ts';
import { startReadingWorker } from './reading-worker.ts';
import { writeCopy } from './write-copy.ts';

/** What a window knows beside the open text: registers, memory, search. */
export interface Knowledge {
  readonly reading: ReadingClient;
  /** The register of a publication, opened once a window. Its names are what the reading worker looks for from then on. */
  readonly register: (publicationId: PublicationId, label: string) => Promise<RegisterSession>;
  /** Called when the worker has taken in a changed register. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly flush: () => Promise<void>;
}

/** Changes to a register that come in one go are given to the worker together. */
const GIVE_AFTER_MS = 40;

export function createKnowledge(database: DigestDatabase, who: () => Person): Knowledge {
  const reading = createReadingClient(() => startReadingWorker(database.name));
  const registers = new Map<string, Promise<RegisterSession>>();
  const listeners = new Set<() => void>();
  let current: PublicationId | null = null;

  async function give(publicationId: PublicationId, session: RegisterSession): Promise<void> {
    const { entities, mergedInto } = session.register.current();
    await reading.ask('register', { publicationId, register: { entities, mergedInto } });
    for (const listener of listeners) listener();
  }

  async function open(publicationId: PublicationId, label: string): Promise<RegisterSession> {
    const session = await openRegisterSession(database, publicationId, {
      who,
      writeCopy: (id, state) => writeCopy('register', id, state, label),
      compact: (id) => compactInWorker(database.name, id),
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    session.register.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (current === publicationId) void give(publicationId, session);
      }, GIVE_AFTER_MS);
    });
    return session;
  }

  return {
    reading,
    async register(publicationId, label) {
      const known = registers.get(publicationId) ?? open(publicationId, label);
      registers.set(publicationId, known);
      const session = await known;
      if (current !== publicationId) {
        current = publicationId;
        await give(publicationId, session);
      }
      return session;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async flush() {
      for (const session of registers.values()) await (await session).flush();
    },
  };
}
