import type { MarkedLines } from '../../../src/shared/document/marked-lines.ts';

/** `[-removed-]`, `{+added+}`, `<~formatted~>`; a line's kind and change in front of it. */
export const shown = (lines: MarkedLines): string[] =>
  lines.map(({ kind, change, was, runs }) => {
    const words = runs.map(({ run, change: what }) => {
      const text = run.kind === 'text' ? run.text : run.kind === 'break' ? '⏎' : '※';
      if (what === 'same') return text;
      return what === 'added' ? `{+${text}+}` : what === 'removed' ? `[-${text}-]` : `<~${text}~>`;
    });
    const name = was === null ? kind.kind : `${was.kind}>${kind.kind}`;
    return `${name}${change === 'same' ? '' : `:${change}`} ${words.join('')}`.trim();
  });
