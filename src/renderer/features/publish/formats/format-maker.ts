import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import type { WrittenFormat } from '../../../../shared/export/write-format.ts';
import { trustedScriptUrl } from '../../../platform/trusted-types.ts';
import workerUrl from './formats.worker.ts?worker&url';
import type { ExportMaterial } from './material-sources.ts';
import type { FormatPreview, FormatSource, FromFormatWorker, ToFormatWorker, WorkedFormat } from './protocol.ts';

/** Makes formats in a worker, for as long as Publish is on the screen. */
export interface FormatMaker {
  /** Of a PDF, what its page lost alone. */
  readonly write: (
    format: ExportFormat,
    source: FormatSource,
    material: ExportMaterial,
  ) => Promise<Result<WrittenFormat, string>>;
  readonly preview: (
    format: WorkedFormat,
    source: FormatSource,
    material: ExportMaterial,
  ) => Promise<Result<FormatPreview, string>>;
  readonly close: () => void;
}

/** Starts the worker. One for previews and one for files: who types never waits for a Word file. */
export function createFormatMaker(): FormatMaker {
  const [previews, files] = [startWorker(), startWorker()];
  return {
    async write(format, source, material) {
      const answer = await files.ask({ kind: 'write', format }, source, material);
      return answer.kind === 'written' ? ok(answer.written) : fail(problemIn(answer));
    },
    async preview(format, source, material) {
      const answer = await previews.ask({ kind: 'preview', format }, source, material);
      return answer.kind === 'preview' ? ok(answer.preview) : fail(problemIn(answer));
    },
    close() {
      previews.end();
      files.end();
    },
  };
}

const problemIn = (answer: FromFormatWorker): string =>
  answer.kind === 'failed' ? answer.message : 'The answer is not what was asked for.';

type Wanted =
  | { readonly kind: 'write'; readonly format: ExportFormat }
  | { readonly kind: 'preview'; readonly format: WorkedFormat };

function startWorker() {
  const worker = new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module' });
  const waiting = new Map<number, (answer: FromFormatWorker) => void>();
  let lastId = 0;
  let known: ExportMaterial | null = null;
  const send = (message: ToFormatWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromFormatWorker>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  const failAll = (message: string) => {
    for (const [id, answer] of waiting) answer({ id, kind: 'failed', message });
    waiting.clear();
  };
  worker.onerror = (event) => failAll(event.message);
  return {
    ask: (wanted: Wanted, source: FormatSource, material: ExportMaterial) =>
      new Promise<FromFormatWorker>((resolve) => {
        if (material !== known) send({ kind: 'material', material });
        known = material;
        lastId += 1;
        waiting.set(lastId, resolve);
        send({ ...wanted, id: lastId, ...source });
      }),
    end() {
      worker.terminate();
      failAll('Publish was left.');
    },
  };
}
