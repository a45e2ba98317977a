import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { checkIssue, type Finding } from '../../../shared/checks/index.ts';
import type { FieldAddress } from '../../../shared/crdt/issue-document.ts';
import { readIssue } from '../../../shared/crdt/read-issue.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { Part } from '../../documents/part.ts';
import { useOutline } from '../../documents/use-session.ts';
import { gatherMaterial, type MaterialHost, useExportMaterial } from './export-material.ts';
import { ExportPanel } from './export-panel.tsx';
import { findingPlace } from './finding-place.ts';
import { Preflight } from './preflight.tsx';
import { Preview } from './preview.tsx';
import styles from './publish.module.css';

export interface PublishModeProps {
  readonly session: IssueSession;
  readonly publication: Publication;
  readonly documentsFolder: string;
  /** Pictures, and whom the issue mentions. */
  readonly host: MaterialHost;
  readonly onGoTo: (part: Part, field?: FieldAddress) => void;
}

/** Whether the issue is fit to print, what it will look like, and the files of it. */
export function PublishMode({ session, publication, documentsFolder, host, onGoTo }: PublishModeProps): ReactElement {
  const issue = useIssueContent(session);
  const findings = useMemo(() => checkIssue(issue, publication), [issue, publication]);
  const material = useExportMaterial(issue, host);
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
      {material === null ? (
        <section className={styles.preview} aria-label="Preview" aria-busy="true" />
      ) : (
        <Preview issue={issue} publication={publication} material={material} />
      )}
      <ExportPanel
        issue={issue}
        publication={publication}
        findings={findings}
        documentsFolder={documentsFolder}
        gather={() => gatherMaterial(issue, host)}
      />
    </main>
  );
}

/** The plain issue, read again whenever its outline changes. */
function useIssueContent(session: IssueSession): Issue {
  const outline = useOutline(session);
  const [issue, setIssue] = useState(() => readIssue(session.doc));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outline is what tells that something changed
  useEffect(() => setIssue(readIssue(session.doc)), [session, outline]);
  return issue;
}
