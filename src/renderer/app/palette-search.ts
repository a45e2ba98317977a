import { createTextSearch } from '../documents/text-search.ts';
import type { PaletteHit } from '../features/palette/index.ts';
import type { Workspace } from './workspace.ts';

/** What the palette finds beside commands: the texts of all issues. */
export function searchSource(workspace: Workspace): (query: string) => Promise<readonly PaletteHit[]> {
  const search = createTextSearch(workspace.database);
  return async (query) =>
    (await search(query, 8)).map((hit) => ({
      id: hit.issueId,
      text: hit.excerpt,
      where: hit.label,
      run: () => workspace.navigate({ screen: 'issue', issueId: hit.issueId, mode: 'write' }),
    }));
}
