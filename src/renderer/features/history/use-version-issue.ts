import { useEffect, useState } from 'react';
import { readIssue } from '../../../shared/crdt/read-issue.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Version } from '../../../shared/domain/version.ts';
import type { VersionProblem } from '../../documents/version-store.ts';
import type { HistoryDesk } from './history-desk.ts';

/** The issue as it was in a version, or (null) as it is now, followed; null while it is read. */
export function useVersionIssue(desk: HistoryDesk, version: Version | null): Result<Issue, VersionProblem> | null {
  const { versions, session } = desk;
  const [read, setRead] = useState<{ of: string; result: Result<Issue, VersionProblem> } | null>(null);
  const key = version === null ? 'now' : version.contentSha256;
  useEffect(() => {
    let isGone = false;
    if (key !== 'now') {
      void versions.read(key).then((result) => {
        if (!isGone) setRead({ of: key, result });
      });
      return () => {
        isGone = true;
      };
    }
    const take = () => setRead({ of: key, result: { ok: true, value: readIssue(session.doc) } });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        take();
      }, 250);
    };
    take();
    session.doc.on('update', later);
    return () => {
      clearTimeout(timer);
      session.doc.off('update', later);
    };
  }, [versions, session, key]);
  return read?.of === key ? read.result : null;
}
