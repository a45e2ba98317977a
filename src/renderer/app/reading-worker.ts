import { trustedScriptUrl } from '../platform/trusted-types.ts';
import workerUrl from '../reading/reading.worker.ts?worker&url';

/** Starts the worker that reads, remembers and searches. */
export const startReadingWorker = (databaseName: string): Worker =>
  new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module', name: databaseName });
