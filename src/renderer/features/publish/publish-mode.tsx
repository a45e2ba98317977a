import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { checkIssue, type Finding } from '../../../shared/checks/index.ts';
import type { FieldAddress } from '../../../shared/crdt/issue-document.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { Part } from '../../documents/part.ts';
import { ExportPanel } from './export/export-panel.tsx';
import { useExportSetup } from './export/use-export-setup.ts';
import { findingPlace } from './finding-place.ts';
import type { MaterialHost } from './formats/material.ts';
import { Preflight } from './preflight.tsx';
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
  readonly onGoTo: (part: Part, field?: FieldAddress) => void;
}

/** Whether the issue is fit to print, what it will look like, its files, and the record of what went out. */
export function PublishMode(props: PublishModeProps): ReactElement {
  const { session, publication, documentsFolder, host, desk, onGoTo } = props;
  const issue = useIssueContent(session);
  // The preview goes first: what is found in the text may come a moment later.
  const settled = useDeferredValue(issue);
  const findings = useMemo(() => checkIssue(settled, { publication }), [settled, publication]);
  const setup = useExportSetup(publication, documentsFolder);
  const job = usePublishJob(issue, publication, setup, host);
  const [compared, compare] = useState<readonly [ComparedRelease, ComparedRelease] | null>(null);
  const jump = (finding: Finding) => {
    const { part, field } = findingPlace(finding.place);
    onGoTo(part, field ?? undefined);
  };
  return (
    <main className={styles.publish}>
      <h1 className="sr">
        Publish: {publication.name}
        {issue.number === '' ? '' : `, No. ${issue.number}`}
      </h1>
      <Preflight findings={findings} onJump={jump} />
      {compared === null ? (
        <Preview job={job} tell={desk.tell} />
      ) : (
        desk.comparison(compared[0], compared[1], () => compare(null))
      )}
      <aside className={styles.inspector} aria-label="Export and releases" tabIndex={-1}>
        <ExportPanel job={job} setup={setup} />
        <ReleasePanel session={session} desk={desk} job={job} setup={setup} findings={findings} />
        <RecordPanel desk={desk} issue={issue} onCompare={(earlier, later) => compare([earlier, later])} />
      </aside>
    </main>
  );
}
