import type { RequestArguments } from '../../shared/ipc/contract.ts';
import { writeExport } from './export-files.ts';
import type { UnfinishedWrites } from './unfinished-writes.ts';

type ExportJob = RequestArguments<'export:write'>[0];

/** Exports that the window asked for, each of which it can call off. */
export function createExportJobs(unfinished: UnfinishedWrites): {
  write: (job: ExportJob) => Promise<string[]>;
  cancel: (jobId: string) => void;
} {
  const running = new Map<string, AbortController>();
  return {
    async write({ folder, files, overwrite, jobId }) {
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        return await unfinished.during(folder, () =>
          writeExport(folder, files, { overwrite, signal: controller.signal }),
        );
      } finally {
        running.delete(jobId);
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
  };
}
