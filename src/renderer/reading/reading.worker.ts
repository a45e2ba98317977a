import { type AnswerTo, createReader } from './reader.ts';
import type { ReadingRequest, ReadingResponse } from './reading-protocol.ts';

/** Reads names and numbers, remembers and searches, away from the typing path. The worker's name is the database's. */
const answer: AnswerTo = createReader(self.name);

self.onmessage = async ({ data }: MessageEvent<ReadingRequest>) => {
  const response: ReadingResponse = await answer(data.kind, data.ask).then(
    (value) => ({ id: data.id, answer: value }),
    (error: unknown) => ({ id: data.id, error: error instanceof Error ? error.message : String(error) }),
  );
  self.postMessage(response);
};
