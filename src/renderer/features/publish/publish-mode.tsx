import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { createHasher, reviewState } from '../../../shared/approval/index.ts';
import { openBlockers } from '../../../shared/checks/index.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import { ExportPanel } from './export/export-panel.tsx';
import { useExportSetup } from './export/use-export-setup.ts';
import type { MaterialHost } from './formats/material.ts';
import { Preflight } from './preflight/preflight.tsx';
import type { PreflightDesk } from './preflight/preflight-desk.ts';
import { Preview } from './preview/preview.tsx';
import styles from './publish.module.css';
import type { ComparedRelease, PublishDesk } from './publish-desk.ts';
import { RecordPanel } from './release/record-panel.tsx';
import { ReleasePanel } from './release/release-panel.tsx';
import { useIssueContent } from './use-issue-content.ts';
import { usePublishJob } from './use-publish-job.ts';

export interface PublishModeProps {
  readonly session: IssueSession;
  readonly publication: Publication;
  readonly documentsFolder: string;
  /** Pictures, and whom the issue mentions. */
  readonly host: MaterialHost;
  readonly desk: PublishDesk;
  readonly preflight: PreflightDesk;
}

/** Whether the issue is fit to print, what it will look like, its files, and the record of what went out. */
export function PublishMode(props: PublishModeProps): ReactElement {
  const { session, publication, documentsFolder, host, desk, preflight } = props;
  const issue = useIssueContent(session);
  const setup = useExportSetup(publication, documentsFolder);
  const job = usePublishJob(issue, publication, setup, host);
  // The preview goes first: what follows from the text may come a moment later.
  const [settled, settledJob] = [useDeferredValue(issue), useDeferredValue(job)];
  const hash = useMemo(() => createHasher(), []);
  const review = useMemo(() => reviewState(settled, publication.workflow, hash), [settled, publication, hash]);
  const findings = preflight.found?.findings ?? null;
  const [compared, compare] = useState<readonly [ComparedRelease, ComparedRelease] | null>(null);
  const list = useMemo(
    () => <Preflight issue={settled} publication={publication} entries={review.entries} desk={preflight} />,
    [settled, publication, review, preflight],
  );
  const inspector = useMemo(
    () => (
      <aside className={styles.inspector} aria-label="Export and releases" tabIndex={-1}>
        <ExportPanel
          job={settledJob}
          setup={setup}
          findings={findings}
          blockers={findings === null ? 0 : openBlockers(findings, review).length}
        />
        <ReleasePanel
          session={session}
          desk={desk}
          issue={settled}
          review={review}
          hash={hash}
          job={settledJob}
          setup={setup}
          findings={findings}
        />
        <RecordPanel desk={desk} issue={settled} onCompare={(earlier, later) => compare([earlier, later])} />
      </aside>
    ),
    [session, settled, settledJob, setup, findings, review, hash, desk],
  );
  return (
    <main className={styles.publish}>
      <h1 className="sr">
        Publish: {publication.name}
        {issue.number === '' ? '' : `, No. ${issue.number}`}
      </h1>
      {list}
      {compared === null ? (
        <Preview job={job} tell={desk.tell} />
      ) : (
        desk.comparison(compared[0], compared[1], () => compare(null))
      )}
      {inspector}
    </main>
  );
}
