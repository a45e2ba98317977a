import type { PhrasingContent } from 'mdast';
import { toInlineRuns } from '../../document/inline-runs.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { TextNotes } from './notes.ts';
import { lowered, raised } from './scripts.ts';

/** Inline content as words, its links and footnotes as numbers in brackets. */
export function inlineText(nodes: readonly PhrasingContent[], field: string, notes: TextNotes): string {
  const runs = toInlineRuns(nodes);
  return runs
    .map((run, at) => {
      const next = runs[at + 1];
      const endsLink = run.link !== null && (next?.link?.url !== run.link.url || next.link.title !== run.link.title);
      return (
        words(run, field, notes) + (endsLink ? linkMark(run.link?.url ?? '', words(run, field, notes), notes) : '')
      );
    })
    .join('');
}

function words(run: ReturnType<typeof toInlineRuns>[number], field: string, notes: TextNotes): string {
  if (run.kind === 'break') return '\n';
  if (run.kind === 'footnote') return `[${notes.ofFootnote(field, run.identifier)}]`;
  if (run.marks.has('superscript')) return raised(run.text);
  return run.marks.has('subscript') ? lowered(run.text) : run.text;
}

/** An address that is its own text needs no note. */
function linkMark(url: string, text: string, notes: TextNotes): string {
  const safe = safeUrl(url);
  return safe === null || safe === text || safe === `mailto:${text}` ? '' : ` [${notes.ofLink(safe)}]`;
}
