import { Archive, CircleAlert } from 'lucide-react';
import { memo, type ReactElement, useState } from 'react';
import { shortDay } from '../../../shared/document/period-text.ts';
import { keyLabel } from '../../commands/keys.ts';
import type { IssueRow, PublicationRow } from '../../storage/database.ts';
import { Button } from '../../ui/button.tsx';
import { ISSUE_LOOKS } from '../../ui/part-looks.ts';
import { State } from '../../ui/state.tsx';
import { editedText } from './edited-text.ts';
import styles from './library.module.css';
import type { LibraryActions } from './library-actions.ts';
import { NewIssue } from './new-issue.tsx';
export interface PublicationShelfProps {
  readonly publication: PublicationRow;
  readonly issues: readonly IssueRow[];
  readonly latest: IssueRow | null;
  readonly order: readonly IssueRow[];
  readonly chosenId: string | null;
  readonly isNewOpen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onCloseNew: () => void;
  readonly actions: LibraryActions;
}

const SHOWN_AT_FIRST = 12;

/** The issues of one publication. Not drawn again while a search is typed. */
export const PublicationShelf = memo(function PublicationShelf(props: PublicationShelfProps): ReactElement {
  const { publication, issues, latest, order, chosenId, isNewOpen, onChoose, onCloseNew, actions } = props;
  const [isWhole, setIsWhole] = useState(false);
  const chosenAt = issues.findIndex((row) => row.id === chosenId);
  const shown = isWhole || chosenAt >= SHOWN_AT_FIRST ? issues : issues.slice(0, SHOWN_AT_FIRST);
  const choose = (id: string) => {
    onChoose(id);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`tr[data-issue="${CSS.escape(id)}"]`)?.focus());
  };
  return (
    <section aria-label={publication.name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{publication.name}</h2>
        <span className={styles.dim}>{publication.frequency}</span>
      </div>
      {isNewOpen ? <NewIssue publication={publication} latest={latest} actions={actions} onClose={onCloseNew} /> : null}
      {issues.length === 0 ? (
        <p className={styles.empty}>No issues yet. Begin one with {keyLabel('Mod+N')}, or import last week’s.</p>
      ) : (
        <table className={styles.issues} aria-label={`Issues of ${publication.name}`}>
          <thead>
            <tr>
              <th scope="col" className={styles.colNumber}>
                No.
              </th>
              <th scope="col">Title</th>
              <th scope="col" className={styles.colState}>
                State
              </th>
              <th scope="col" className={`${styles.colWords} ${styles.end}`}>
                Words
              </th>
              <th scope="col" className={styles.colDate}>
                Dated
              </th>
              <th scope="col" className={`${styles.colEdited} only-wide`}>
                Last edited
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr
                key={row.id}
                data-issue={row.id}
                data-selected={row.id === chosenId || undefined}
                aria-current={row.id === chosenId || undefined}
                tabIndex={row.id === chosenId ? 0 : -1}
                onClick={() => onChoose(row.id)}
                onFocus={() => onChoose(row.id)}
                onDoubleClick={() => actions.open(row.id)}
                onKeyDown={(event) => {
                  const at = order.findIndex((item) => item.id === row.id);
                  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                  const next = order[at + step];
                  if (event.key === 'Enter') actions.open(row.id);
                  else if (step !== 0 && next !== undefined) choose(next.id);
                  else return;
                  event.preventDefault();
                }}
              >
                <td className={styles.number}>{row.number}</td>
                <td className={styles.title}>{row.title === '' ? 'Untitled' : row.title}</td>
                <td>
                  <RowState row={row} />
                </td>
                <td className={styles.end}>{row.words.toLocaleString('en')}</td>
                <td>{shortDay(row.publicationDate)}</td>
                <td className="only-wide">{editedText(row.editedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < issues.length ? (
        <Button kind="text" className={styles.more ?? ''} onClick={() => setIsWhole(true)}>
          Show {issues.length - shown.length} older issues
        </Button>
      ) : null}
    </section>
  );
});

/** How far an issue has come: icon, word and colour. */
function RowState({ row }: { readonly row: IssueRow }): ReactElement {
  if (row.isNewer) return <State icon={CircleAlert}>Newer version</State>;
  if (row.archivedAt !== null) return <State icon={Archive}>Archived</State>;
  const { icon, word, role } = ISSUE_LOOKS[row.state ?? 'drafting'];
  return (
    <State icon={icon} role={role}>
      {word}
    </State>
  );
}
