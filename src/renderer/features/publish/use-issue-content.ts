import { useEffect, useState } from 'react';
import { readIssue } from '../../../shared/crdt/read-issue.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import { createContentReader } from '../../documents/content-reader.ts';
import type { IssueSession } from '../../documents/issue-session.ts';

/** Changes that come together are read once. */
const TOGETHER_MS = 8;

/** The plain issue as it is now. Developments that did not change keep their identity. */
export function useIssueContent(session: IssueSession): Issue {
  const [issue, setIssue] = useState(() => readIssue(session.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reader = createContentReader(session.doc, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setIssue(reader.read());
      }, TOGETHER_MS);
    });
    setIssue(reader.read());
    return () => {
      clearTimeout(timer);
      reader.destroy();
    };
  }, [session]);
  return issue;
}
