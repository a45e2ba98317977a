import { TriangleAlert } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import type { IssueSession } from '../../documents/issue-session.ts';
import { watchRecord } from '../../documents/record-problem.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './review.module.css';

/** Says that the record of decisions was tampered with, where it was; nothing where it is whole. */
export function RecordWarning({ session }: { readonly session: IssueSession }): ReactElement | null {
  const [problem, setProblem] = useState('');
  useEffect(() => watchRecord(session.doc, setProblem), [session]);
  if (problem === '') return null;
  return (
    <div className={styles.warning} role="alert">
      <Icon of={TriangleAlert} />
      <p>
        The record of decisions was changed from outside. {problem} Decisions that are no longer what was signed count
        for nothing; the text is as it is.
      </p>
    </div>
  );
}
