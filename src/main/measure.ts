/** Prints when a step of the start was reached, for the benchmark; silent otherwise. */
export function mark(step: string): void {
  if (process.env.DIGEST_DESK_MEASURE !== '1') return;
  process.stdout.write(`${JSON.stringify({ mark: step, at: Date.now() })}\n`);
}
