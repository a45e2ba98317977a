import type { PaletteHit } from '../features/palette/index.ts';
import type { Workspace } from './workspace.ts';

const MOST_HITS = 8;

/** What the palette finds beside commands: the texts of all issues. */
export function searchSource(workspace: Workspace): (query: string) => Promise<readonly PaletteHit[]> {
  return async (query) => {
    const { hits } = await workspace.knowledge.reading.ask('search', { query, limit: MOST_HITS });
    return hits.map((hit) => ({
      id: hit.id,
      text: hit.snippet,
      marks: hit.marks,
      where: hit.issueLabel,
      run: () => workspace.openPart(hit.issueId, hit.developmentId),
    }));
  };
}
