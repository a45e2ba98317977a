import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Refused } from '../access/refused.ts';

const MOST_JSON_BYTES = 16 * 1024;

/** Reads a request's body; one that is larger is not read to its end. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge(mostBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads a body as JSON of one shape. */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const body = await readBody(request, MOST_JSON_BYTES);
  try {
    const parsed = schema.safeParse(JSON.parse(body.toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Falls through: what is no JSON has no shape either.
  }
  throw new Refused(
    400,
    'malformed',
    'The request is not what this server takes. Is one of the two of another version?',
  );
}

const tooLarge = (most: number) =>
  new Refused(413, 'too-large', `The server takes at most ${Math.round(most / 1024)} KB in this request.`);
