import { isLaidOut } from '../crdt/is-laid-out.ts';
import { isNewerIssue, metaOf } from '../crdt/issue-document.ts';
import { openState } from '../crdt/open-state.ts';
import { PUBLICATION_SCHEMA_VERSION, readPublication } from '../crdt/publication-document.ts';
import { readIssue } from '../crdt/read-issue.ts';
import type { Issue } from '../domain/issue.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Manifest } from './manifest.ts';
import { type PackageProblem, refuse } from './package-problem.ts';

/** Opens both documents of a package beside everything else, to see that they are whole and what the manifest says they are; gives the issue to whoever asks. */
export function openStates(
  name: string,
  manifest: Manifest,
  issueState: Uint8Array,
  publicationState: Uint8Array,
): Result<() => Issue, PackageProblem> {
  const [issue, publication] = [openState(issueState), openState(publicationState)];
  try {
    if (issue === null) return refuse('damaged', name, 'the document of its issue cannot be read');
    if (publication === null) return refuse('damaged', name, 'the document of its publication cannot be read');
    if (
      isNewerIssue(issue) ||
      Number(publication.getMap('publication').get('schemaVersion') ?? 1) > PUBLICATION_SCHEMA_VERSION
    )
      return refuse('newer', name, 'its documents were laid out by a later Digest Desk');
    if (metaOf(issue).get('id') !== manifest.issue.id || metaOf(issue).get('publicationId') !== manifest.publication.id)
      return refuse('damaged', name, 'it holds another issue than its manifest says');
    if (readPublication(publication).id !== manifest.publication.id)
      return refuse('damaged', name, 'it holds another publication than its manifest says');
    if (!isLaidOut(issue)) return refuse('damaged', name, 'the document of its issue is not laid out as one');
    let plain: Issue | null = null;
    return ok(() => {
      plain ??= readIssue(issue);
      return plain;
    });
  } catch {
    return refuse('damaged', name, 'the document of its issue is not laid out as one');
  } finally {
    publication?.destroy();
  }
}
