import type { Answer, Ask, QuestionKind, ReadingResponse } from './reading-protocol.ts';

/** The window's side of the reading worker. */
export interface ReadingClient {
  /** Asks; rejects with the worker's own words where it cannot answer. */
  readonly ask: <K extends QuestionKind>(kind: K, ask: Ask<K>) => Promise<Answer<K>>;
  readonly close: () => void;
}

/** A client of the worker that `start` makes when something is first asked. */
export function createReadingClient(start: () => Worker): ReadingClient {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker !== null) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<ReadingResponse>) => {
      const question = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error === undefined) question?.resolve(data.answer as never);
      else question?.reject(new Error(data.error));
    };
    worker.onerror = (event) => failAll(event.message);
    return worker;
  };
  return {
    ask(kind, ask) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        started().postMessage({ id, kind, ask });
      });
    },
    close() {
      failAll('The window was closed');
      worker?.terminate();
      worker = null;
    },
  };
}
