import type { PaletteHit } from '../features/palette/index.ts';
import type { Workspace } from './workspace.ts';

const MOST_HITS = 8;
/** A row is one line: what was found must stand in its first half. */
const MOST_BEFORE = 28;

/** What the palette finds beside commands: the texts of all issues. */
export function searchSource(workspace: Workspace): (query: string) => Promise<readonly PaletteHit[]> {
  return async (query) => {
    const { hits } = await workspace.knowledge.reading.ask('search', { query, limit: MOST_HITS });
    return hits.map((hit) => ({
      id: hit.id,
      ...fromFirstMark(hit.snippet, hit.marks),
      where: hit.issueLabel,
      run: () => workspace.openPart(hit.issueId, hit.developmentId),
    }));
  };
}

/** A sentence cut at a word so that its first find is in sight. */
function fromFirstMark(text: string, marks: PaletteHit['marks']): Pick<PaletteHit, 'text' | 'marks'> {
  const first = marks[0]?.start ?? 0;
  if (first <= MOST_BEFORE) return { text, marks };
  const space = text.indexOf(' ', first - MOST_BEFORE);
  const cut = space < 0 || space >= first ? first : space + 1;
  return {
    text: `…${text.slice(cut)}`,
    marks: marks.map(({ start, end }) => ({ start: start - cut + 1, end: end - cut + 1 })),
  };
}
