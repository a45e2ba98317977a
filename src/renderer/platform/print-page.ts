import { nanoid } from 'nanoid';
import type { PageSize } from '../../shared/ipc/contract.ts';
import { request } from './bridge.ts';

/** Prints a page to a PDF; aborting calls the print off. Rejects in words for a person. */
export async function printPage(html: string, pageSize: PageSize, signal: AbortSignal): Promise<Uint8Array> {
  const jobId = nanoid();
  const cancel = () => void request('pdf:cancel', jobId);
  signal.addEventListener('abort', cancel, { once: true });
  const printed = await request('pdf:print', { jobId, html, pageSize }).finally(() =>
    signal.removeEventListener('abort', cancel),
  );
  if (!printed.ok) throw new Error(printed.error.message);
  return printed.value;
}
