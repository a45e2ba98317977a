import type { ReactElement } from 'react';
import type { OpenIssueFailure } from '../documents/issue-session.ts';
import { Button } from '../ui/button.tsx';
import pageStyles from './message-page.module.css';
import { useWorkspace } from './use-workspace.ts';

/** Says why an issue cannot be opened, and leads to those that can. */
export function IssueMissing({ why }: { readonly why: OpenIssueFailure }): ReactElement {
  const workspace = useWorkspace();
  return (
    <main className={pageStyles.page}>
      <h1 className={pageStyles.title}>
        {why === 'newer' ? 'This issue was written by a newer Digest Desk' : 'This issue is not in the library'}
      </h1>
      <p>
        {why === 'newer'
          ? 'Nothing was changed. Install the newer version to open it.'
          : 'It may have been deleted in another window.'}
      </p>
      <div className={pageStyles.actions}>
        <Button kind="primary" onClick={() => workspace.navigate({ screen: 'library' })}>
          Go to the library
        </Button>
      </div>
    </main>
  );
}
