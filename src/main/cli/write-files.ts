import { join } from 'node:path';
import { writeExport } from '../files/export-files.ts';
import { createUnfinishedWrites } from '../files/unfinished-writes.ts';
import type { FolderFile } from '../files/write-folder.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { CliProblem } from './cli-problem.ts';
import { ownDataFolder } from './own-data.ts';

/** Writes files into a folder, all or none, and tells their paths on stderr. Ctrl+C calls it off. */
export async function writeFiles(folder: string, files: readonly FolderFile[], overwrite: boolean): Promise<void> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  try {
    const unfinished = createUnfinishedWrites(join(ownDataFolder(), 'unfinished-writes'));
    await unfinished.takeBack();
    const paths = await unfinished.during(folder, () =>
      writeExport(folder, files, { overwrite, signal: controller.signal }),
    );
    for (const path of paths) process.stderr.write(`${path}\n`);
  } catch (cause) {
    if (!(cause instanceof RequestFailure)) throw cause;
    throw new CliProblem(
      cause.kind === 'exists' ? `${cause.message} Use --force to replace, or --name for another name.` : cause.message,
    );
  } finally {
    process.off('SIGINT', stop);
  }
}
