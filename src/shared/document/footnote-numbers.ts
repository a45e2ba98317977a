import type { MarkedLines } from './marked-lines.ts';

/** What a footnote is called that no mark in the text points to. */
const NO_NUMBER = '–';

/** The number of each footnote by its identifier: they are counted in the order of their marks, as in the editor and in print. */
export function footnoteNumbers(lines: MarkedLines): (identifier: string) => string {
  const order = new Map<string, number>();
  for (const { runs } of lines)
    for (const { run } of runs)
      if (run.kind === 'footnote' && !order.has(run.identifier)) order.set(run.identifier, order.size + 1);
  return (identifier) => order.get(identifier)?.toString() ?? NO_NUMBER;
}
