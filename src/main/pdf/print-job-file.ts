import { z } from 'zod';

/** What the command line hands to Electron: a page to print, and where the PDF goes. */
export const printJobSchema = z.object({ html: z.string(), pageSize: z.enum(['A4', 'Letter']), output: z.string() });
export type PrintJobFile = z.infer<typeof printJobSchema>;
