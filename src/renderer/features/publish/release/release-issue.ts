import { hashIssue, reviewState } from '../../../../shared/approval/index.ts';
import { fileStem } from '../../../../shared/brand/file-stem.ts';
import type { Finding } from '../../../../shared/checks/index.ts';
import { readIssue } from '../../../../shared/crdt/read-issue.ts';
import { MANIFEST_NAME, RECORD_NAME } from '../../../../shared/domain/release.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { type ExportProfile, profileFolder } from '../../../../shared/export/export-profile.ts';
import { createManifest } from '../../../../shared/release/create-manifest.ts';
import { writeRecordFile } from '../../../../shared/release/record-file.ts';
import { appendDecision } from '../../../documents/decide.ts';
import type { IssueSession } from '../../../documents/issue-session.ts';
import { keepManifest } from '../../../documents/kept-manifests.ts';
import { createVersion } from '../../../documents/versions-document.ts';
import { request } from '../../../platform/bridge.ts';
import { CALLED_OFF, type FileJob, makeFiles } from '../export/make-files.ts';
import { writeMade } from '../export/run-export.ts';
import type { PublishDesk } from '../publish-desk.ts';

export interface ReleaseRun extends Omit<FileJob, 'formats'> {
  readonly session: IssueSession;
  readonly desk: PublishDesk;
  readonly profile: ExportProfile;
  readonly release: number;
  /** Of what was checked: anything else is not released. */
  readonly contentHash: string;
  /** Findings that a reason goes on over. */
  readonly blockers: readonly Finding[];
  /** Empty where nothing is gone on over. */
  readonly reason: string;
}

/** Where a release goes: a folder of its own within that of the profile. */
export function releaseFolder(profile: ExportProfile, source: FileJob['source'], release: number): string {
  const { issue, publication } = source;
  return `${profileFolder(profile, issue, publication)}/${fileStem(issue, publication)}-release-${release}`;
}

/**
 * Freezes the issue: makes its files, signs their manifest, writes them into a folder of their own and the release into the
 * record. Where something fails, the folder and the record are as they were. Gives the folder.
 */
export async function releaseIssue(run: ReleaseRun): Promise<Result<string, string>> {
  const { session, desk, profile, release, source, signal } = run;
  const { doc } = session;
  const folder = releaseFolder(profile, source, release);
  const there = await request('release:read', folder);
  if (there.ok && there.value.files.length > 0)
    return fail(`${folder} has files in it already. Move them, or choose another folder. Nothing was written.`);
  for (const { id } of run.blockers)
    if (!(await desk.decide({ kind: 'overridden', findingId: id, reason: run.reason })))
      return fail('The reason could not be recorded. Nothing was written.');
  // From here on it is this text, whatever is written meanwhile.
  const issue = readIssue(doc);
  if (hashIssue(issue) !== run.contentHash)
    return fail('The text was changed just now. Look at the preflight, and release it again. Nothing was written.');
  const made = await makeFiles({ ...run, source: { ...source, issue }, formats: profile.formats });
  if (!made.ok) return made;
  if (signal.aborted) return fail(CALLED_OFF);
  const at = new Date();
  const { person, sign } = desk.decider();
  try {
    const created = await createManifest(
      {
        issue,
        publication: source.publication,
        review: reviewState(issue, source.publication.workflow),
        release,
        files: made.value,
        version: desk.version,
        at: at.toISOString(),
      },
      { ...person, sign: desk.signManifest },
    );
    await appendDecision(doc, created.action, { person, sign }, at, async ({ record }) => {
      const encode = (text: string) => new TextEncoder().encode(text);
      const files = [
        ...made.value,
        { name: MANIFEST_NAME, content: encode(created.text) },
        { name: RECORD_NAME, content: encode(writeRecordFile({ issueId: issue.id, record })) },
      ];
      const written = await writeMade(folder, files, false, signal);
      if (written.kind === 'failed') throw new Error(written.message);
      if (written.kind !== 'done') throw new Error(`${folder} has files in it already. Nothing was written.`);
    });
    if (created.action.manifestSha256 !== null) keepManifest(doc, created.action.manifestSha256, created.text);
    desk.setFolder({ issueId: issue.id, release }, folder);
    await createVersion(desk.versions, doc, { by: person.id, reason: 'released', name: '', at }, issue).catch(() =>
      desk.tell('The release is made. Its text could not be kept for comparing; the disk may be full.'),
    );
    return ok(folder);
  } catch (cause) {
    return fail((cause as Error).message);
  }
}
