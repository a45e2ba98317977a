import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { withFonts } from './pdf-jobs.ts';
import { printToPdf } from './print-to-pdf.ts';

/** What the command line hands to Electron: a page to print, and where the PDF goes. */
const jobSchema = z.object({ html: z.string(), pageSize: z.enum(['A4', 'Letter']), output: z.string() });
export type PrintJobFile = z.infer<typeof jobSchema>;

const FLAG = '--print-pdf=';

/** The file behind `--print-pdf=FILE`, or null where the app was not started to print. */
export const printJobFile = (argv: readonly string[]): string | null =>
  argv.find((word) => word.startsWith(FLAG))?.slice(FLAG.length) ?? null;

/** Prints one job and returns the exit code of the process. */
export async function runPrintJob(jobFile: string): Promise<number> {
  try {
    const job = jobSchema.parse(JSON.parse(await readFile(jobFile, 'utf8')));
    await writeFileAtomic(job.output, await printToPdf(await withFonts(job.html), { pageSize: job.pageSize }));
    return 0;
  } catch (cause) {
    process.stderr.write(`The PDF could not be printed: ${(cause as Error).message}\n`);
    return 2;
  }
}
