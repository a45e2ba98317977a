import { Inflate } from 'fflate';
import { parseIssueJson } from '../../shared/export/json/index.ts';
import { sha256Hex } from '../../shared/record/canonical-json.ts';

/** What a version may unpack to: many times a long issue with its ledger. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Given to the unpacker at once: at the worst they become a thousand times as many before they are counted. */
const STEP_BYTES = 4 * 1024;

/** True where bytes that came from elsewhere are the content of a version, and the one of that hash. */
export function isVersionContent(sha256: string, bytes: Uint8Array): boolean {
  if (sha256Hex(bytes) !== sha256) return false;
  const text = unpacked(bytes);
  if (text === null) return false;
  try {
    const issue = JSON.parse(text) as object;
    return parseIssueJson(JSON.stringify({ ...issue, format: 'digest-desk/issue', version: 1 })).ok;
  } catch {
    return false;
  }
}

/** Null where they unpack to too much, or not at all. */
function unpacked(bytes: Uint8Array): string | null {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  const inflate = new Inflate((chunk) => {
    total += chunk.byteLength;
    chunks.push(new Uint8Array(chunk));
  });
  try {
    for (let at = 0; at < bytes.byteLength && total <= MOST_BYTES; at += STEP_BYTES)
      inflate.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.byteLength);
  } catch {
    return null;
  }
  if (total > MOST_BYTES) return null;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return new TextDecoder().decode(whole);
}
