import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import type { WrittenFormat } from '../../../../shared/export/write-format.ts';
import { trustedScriptUrl } from '../../../platform/trusted-types.ts';
import workerUrl from './formats.worker.ts?worker&url';
import type { ExportMaterial } from './material-sources.ts';
import { createIssuePacker } from './packed-issue.ts';
import type {
  FormatPreview,
  FormatSource,
  FromFormatWorker,
  ToFormatWorker,
  WeighedFormat,
  WorkedFormat,
} from './protocol.ts';

/** Makes formats in a worker, for as long as Publish is on the screen. */
export interface FormatMaker {
  readonly write: (
    format: WorkedFormat,
    source: FormatSource,
    material: ExportMaterial,
  ) => Promise<Result<WrittenFormat, string>>;
  /** What a format would weigh and lose; of a PDF, what its page loses alone. */
  readonly weigh: (
    format: ExportFormat,
    source: FormatSource,
    material: ExportMaterial,
  ) => Promise<Result<WeighedFormat, string>>;
  readonly preview: (
    format: WorkedFormat,
    source: FormatSource,
    material: ExportMaterial,
  ) => Promise<Result<FormatPreview, string>>;
  readonly close: () => void;
}

/**
 * Workers, each begun when it is first asked. One for previews, one for files, one for what nobody waits for: who types
 * never waits for a Word file, and who exports not for what is weighed behind the screen.
 */
export function createFormatMaker(): FormatMaker {
  const [previews, files, weighing] = [worker(), worker(), worker()];
  return {
    async write(format, source, material) {
      const answer = await files.ask({ kind: 'write', format }, source, material);
      return answer.kind === 'written' ? ok(answer.written) : fail(problemIn(answer));
    },
    async weigh(format, source, material) {
      const answer = await weighing.ask({ kind: 'weigh', format }, source, material);
      return answer.kind === 'weighed' ? ok(answer.weighed) : fail(problemIn(answer));
    },
    async preview(format, source, material) {
      const answer = await previews.ask({ kind: 'preview', format }, source, material);
      return answer.kind === 'preview' ? ok(answer.preview) : fail(problemIn(answer));
    },
    close() {
      previews.end();
      files.end();
      weighing.end();
    },
  };
}

const problemIn = (answer: FromFormatWorker): string =>
  answer.kind === 'failed' ? answer.message : 'The answer is not what was asked for.';

type Wanted =
  | { readonly kind: 'write'; readonly format: WorkedFormat }
  | { readonly kind: 'weigh'; readonly format: ExportFormat }
  | { readonly kind: 'preview'; readonly format: WorkedFormat };

function worker() {
  const waiting = new Map<number, (answer: FromFormatWorker) => void>();
  let begun: Worker | null = null;
  let lastId = 0;
  let known: ExportMaterial | null = null;
  const pack = createIssuePacker();
  const failAll = (message: string) => {
    for (const [id, answer] of waiting) answer({ id, kind: 'failed', message });
    waiting.clear();
  };
  const begin = (): Worker => {
    const started = new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<FromFormatWorker>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    started.onerror = (event) => failAll(event.message);
    return started;
  };
  return {
    ask: (wanted: Wanted, source: FormatSource, material: ExportMaterial) =>
      new Promise<FromFormatWorker>((resolve) => {
        begun ??= begin();
        const send = (message: ToFormatWorker) => begun?.postMessage(message);
        if (material !== known) send({ kind: 'material', material });
        known = material;
        lastId += 1;
        waiting.set(lastId, resolve);
        send({ ...wanted, id: lastId, ...source, issue: pack(source.issue) });
      }),
    end() {
      begun?.terminate();
      failAll('Publish was left.');
    },
  };
}
