import workerUrl from '../documents/compaction.worker.ts?worker&url';
import { trustedScriptUrl } from '../platform/trusted-types.ts';

/** Compacts a document's log in a worker, which ends when it is done. */
export function compactInWorker(databaseName: string, documentId: string): void {
  const worker = new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module' });
  worker.onmessage = () => worker.terminate();
  worker.onerror = () => worker.terminate();
  worker.postMessage({ databaseName, documentId });
}
