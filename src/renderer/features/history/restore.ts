import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Version } from '../../../shared/domain/version.ts';
import { restoreDevelopment, restoreIssue } from '../../documents/restore-version.ts';
import { createVersion, keepSessionVersion } from '../../documents/versions-document.ts';
import type { HistoryDesk } from './history-desk.ts';
import { timeOf, titleOf } from './version-words.ts';

/**
 * Makes a development, or (null) the whole issue, what it was. What is there now is kept as a version first, and what comes
 * of it is one, with who did it; one undo takes it back.
 */
export async function restore(
  desk: HistoryDesk,
  version: Version,
  then: Issue,
  developmentId: DevelopmentId | null,
): Promise<void> {
  const { session, versions, me } = desk;
  const { doc, undo } = session;
  await keepSessionVersion(versions, doc, me, new Date());
  undo.boundary();
  if (developmentId === null) restoreIssue(doc, then);
  else restoreDevelopment(doc, then, developmentId);
  undo.boundary();
  const headline = then.developments.find(({ id }) => id === developmentId)?.headline ?? '';
  const what = developmentId === null ? 'The issue' : `“${headline === '' ? 'Untitled development' : headline}”`;
  await createVersion(versions, doc, {
    by: me,
    reason: 'restored',
    name: `${what} as of ${timeOf(version)}`,
    at: new Date(),
  });
  desk.tell(`${what} is as it was in “${titleOf(version)}”, ${timeOf(version)}.`, {
    label: 'Undo',
    run: () => undo.undo(),
  });
}
