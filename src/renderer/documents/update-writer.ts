import * as Y from 'yjs';
import { LostDatabase } from '../storage/document-log.ts';

/** What the title bar says of the text's safety. `saved` means on disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The text is in memory only; writing is tried again by itself. `lost`: the database has been emptied under it. */
  | { readonly kind: 'failing'; readonly reason: 'full' | 'lost' | 'other'; readonly detail: string };

export interface UpdateWriter {
  /** Takes an update to be written; never waits. */
  readonly append: (update: Uint8Array) => void;
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries at once where writing has failed. Resolves when nothing waits any more, or an attempt has failed. */
  readonly flush: () => Promise<void>;
  /** How many updates have gone to disk since the writer was made. */
  readonly written: () => number;
}

const RETRY_AFTER_MS = [500, 2_000, 5_000, 15_000] as const;

/**
 * Writes updates one after the other: one write in flight, what comes meanwhile merged into the next. What cannot be
 * written stays in memory and is tried again until it can.
 */
export function createUpdateWriter(write: (update: Uint8Array) => Promise<void>): UpdateWriter {
  let waiting: Uint8Array[] = [];
  let isWriting = false;
  let failures = 0;
  let count = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let current: SaveState = { kind: 'saved' };
  const listeners = new Set<() => void>();
  let settled: (() => void)[] = [];

  const show = (next: SaveState) => {
    if (next.kind === current.kind && next.kind !== 'failing') return;
    current = next;
    for (const listener of listeners) listener();
  };
  const settle = () => {
    const resolvers = settled;
    settled = [];
    for (const resolve of resolvers) resolve();
  };

  async function drain(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    clearTimeout(retry);
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await write(batch.length === 1 ? (batch[0] as Uint8Array) : Y.mergeUpdates(batch));
        count += 1;
        failures = 0;
      } catch (cause) {
        waiting = [...batch, ...waiting];
        const delay = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)];
        failures += 1;
        show(failureOf(cause));
        retry = setTimeout(() => void drain(), delay);
        break;
      }
    }
    isWriting = false;
    if (waiting.length === 0) show({ kind: 'saved' });
    settle();
  }

  return {
    append(update) {
      waiting.push(update);
      if (current.kind === 'saved') show({ kind: 'saving' });
      if (failures === 0) void drain();
    },
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush() {
      if (waiting.length === 0 && !isWriting) return Promise.resolve();
      const done = new Promise<void>((resolve) => settled.push(resolve));
      void drain();
      return done;
    },
    written: () => count,
  };
}

function failureOf(cause: unknown): SaveState {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const isFull = /quota|disk|space/i.test(`${error.name} ${error.message}`);
  const reason = error instanceof LostDatabase ? 'lost' : isFull ? 'full' : 'other';
  return { kind: 'failing', reason, detail: error.message };
}
