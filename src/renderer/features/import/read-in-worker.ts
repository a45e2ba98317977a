import { fail, type Result } from '../../../shared/domain/result.ts';
import type { ImportInput, ImportProblem, Source } from '../../../shared/import/index.ts';
import { trustedScriptUrl } from '../../platform/trusted-types.ts';
import workerUrl from './import.worker.ts?worker&url';

/** No text of a sane size takes this long; a hostile one is given up. */
const MOST_MS = 10_000;

/** Reads a text in a worker that ends with it. */
export function readInWorker(input: ImportInput, isPasted: boolean): Promise<Result<Source, ImportProblem>> {
  const worker = new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module' });
  return new Promise((resolve) => {
    const done = (result: Result<Source, ImportProblem>) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(
      () =>
        done(
          fail({
            kind: 'hostile',
            message: `${input.name} took longer than 10 seconds to read and was given up. Nothing was changed. Split it, or save it as plain text.`,
          }),
        ),
      MOST_MS,
    );
    worker.onmessage = (event: MessageEvent<Result<Source, ImportProblem>>) => done(event.data);
    worker.onerror = (event) =>
      done(
        fail({ kind: 'damaged', message: `${input.name} could not be read (${event.message}). Nothing was changed.` }),
      );
    worker.postMessage({ ...input, isPasted });
  });
}
