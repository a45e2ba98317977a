import { Archive, ArchiveRestore, Copy, Trash2 } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { periodText } from '../../../shared/document/period-text.ts';
import { keyLabel } from '../../commands/keys.ts';
import type { IssueRow, PublicationRow } from '../../storage/database.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { PART_LOOKS } from '../../ui/part-looks.ts';
import { State } from '../../ui/state.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './library.module.css';
import type { LibraryActions } from './library-actions.ts';
export interface InspectorProps {
  readonly row: IssueRow | null;
  readonly publication: PublicationRow | null;
  readonly actions: LibraryActions;
}

/** What the chosen issue is about, and what to do with it. */
export const Inspector = memo(function Inspector({ row, publication, actions }: InspectorProps): ReactElement {
  if (row === null || publication === null) return <aside className={styles.inspector} aria-label="Chosen issue" />;
  const period = periodText(row.periodStart, row.periodEnd, publication.language);
  const isArchived = row.archivedAt !== null;
  return (
    <aside className={styles.inspector} aria-label="Chosen issue" data-area="inspector">
      <div className={styles.block}>
        <p className={styles.dim}>
          {publication.name}
          {row.number === '' ? '' : `, No. ${row.number}`}
          {period === '' ? '' : ` · ${period}`}
        </p>
        <h2 className={styles.heading}>{row.title === '' ? 'Untitled' : row.title}</h2>
        <p className={styles.lede}>{row.ledeExcerpt}</p>
        <div className={styles.acts}>
          <Button
            kind="primary"
            unavailable={row.isNewer ? 'written by a newer version' : null}
            onClick={() => actions.open(row.id)}
          >
            Open <Keys caps={['Enter']} />
          </Button>
          <Button onClick={() => actions.duplicate(row.id)}>
            <Icon of={Copy} />
            Duplicate
          </Button>
          <span className={styles.grow} />
          <Tool
            icon={isArchived ? ArchiveRestore : Archive}
            label={isArchived ? 'Bring back from the archive' : 'Archive'}
            keysLabel="E"
            onClick={() => actions.setArchived(row.id, !isArchived)}
          />
          <Tool
            icon={Trash2}
            label="Delete; can be undone"
            keysLabel={keyLabel('Delete')}
            onClick={() => actions.remove(row.id)}
          />
        </div>
      </div>
      <div className={styles.block}>
        <div className={styles.blockHead}>
          <h3>Developments</h3>
          <span className={styles.dim}>{row.developments.length}</span>
        </div>
        <ol>
          {row.developments.map((item, index) => (
            <li key={item.id} className={styles.development}>
              <span className={styles.number}>{index + 1}</span>
              <span>{item.headline === '' ? 'No headline yet' : item.headline}</span>
              <span className={styles.meta}>
                <DevelopmentState state={item.state ?? 'draft'} />
                <span className={styles.dim}>{item.words}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </aside>
  );
});

function DevelopmentState({ state }: { readonly state: keyof typeof PART_LOOKS }): ReactElement {
  const { icon, word, role } = PART_LOOKS[state];
  return (
    <State icon={icon} role={role}>
      {word}
    </State>
  );
}
