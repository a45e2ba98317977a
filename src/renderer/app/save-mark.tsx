import { Check, CircleAlert, PenLine } from 'lucide-react';
import type { ReactElement } from 'react';
import type { IssueSession } from '../documents/issue-session.ts';
import { useSaveState } from '../documents/use-session.ts';
import { State } from '../ui/state.tsx';

/** Whether the text is on disk. It changes twice a key: only these words are drawn again for it. */
export function SaveMark({ session }: { readonly session: IssueSession }): ReactElement {
  const { kind } = useSaveState(session);
  return (
    <span role="status">
      {kind === 'saved' ? (
        <State icon={Check}>Saved</State>
      ) : kind === 'saving' ? (
        <State icon={PenLine}>Saving</State>
      ) : (
        <State icon={CircleAlert} role="bad">
          Not saved
        </State>
      )}
    </span>
  );
}
