import type * as Y from 'yjs';
import type { DigestDatabase } from '../storage/database.ts';

/** The same as `projectIssue`. What it takes (hashes, signatures, schemas) is loaded with the first row, behind the first caret. */
export async function projectBehind(database: DigestDatabase, doc: Y.Doc, editedAt: number): Promise<void> {
  const { projectIssue } = await import('./project-issue.ts');
  await projectIssue(database, doc, editedAt);
}
