import { readFile } from 'node:fs/promises';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { withFonts } from './embedded-fonts.ts';
import { printJobSchema } from './print-job-file.ts';
import { printToPdf } from './print-to-pdf.ts';
import { openPrintWindow } from './print-window.ts';

/** Prints one job and returns the exit code of the process. */
export async function runPrintJob(jobFile: string): Promise<number> {
  try {
    const job = printJobSchema.parse(JSON.parse(await readFile(jobFile, 'utf8')));
    await writeFileAtomic(
      job.output,
      await printToPdf(await withFonts(job.html), { printer: openPrintWindow(), pageSize: job.pageSize }),
    );
    return 0;
  } catch (cause) {
    process.stderr.write(`The PDF could not be printed: ${(cause as Error).message}\n`);
    return 2;
  }
}
