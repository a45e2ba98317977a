/** Tells on stderr how a file was understood. */
export function report(file: string, summary: string | null, warnings: readonly string[]): void {
  if (summary !== null) process.stderr.write(`${file}: ${summary}\n`);
  for (const warning of warnings) process.stderr.write(`${file}: warning: ${warning}\n`);
}
