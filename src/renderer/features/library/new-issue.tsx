import { Copy, FilePlus, Upload, X } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import type { IssueRow, PublicationRow } from '../../storage/database.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './library.module.css';
import type { LibraryActions } from './library-actions.ts';
export interface NewIssueProps {
  readonly publication: PublicationRow;
  readonly latest: IssueRow | null;
  readonly actions: LibraryActions;
  readonly onClose: () => void;
}

/** A new issue is a row on the shelf, not a dialog. */
/** A new issue, begun in its place on the shelf. */
export function NewIssue({ publication, latest, actions, onClose }: NewIssueProps): ReactElement {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    first.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={first}
      className={styles.newIssue}
      role="group"
      aria-label={`New issue of ${publication.name}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <span className="only-wide">Start from</span>
      {latest === null ? null : (
        <Button size="small" onClick={() => actions.createFromPrevious(publication.id, latest.id)}>
          <Icon of={Copy} size="small" />
          {latest.number === '' ? 'the last one’s structure' : `No. ${latest.number}’s structure`}
        </Button>
      )}
      <Button size="small" kind="quiet" onClick={() => actions.createBlank(publication.id)}>
        <Icon of={FilePlus} size="small" />
        Blank
      </Button>
      <Button size="small" kind="quiet" onClick={() => actions.importInto(publication.id)}>
        <Icon of={Upload} size="small" />
        Text or file…
      </Button>
      <span className={styles.grow} />
      <Tool icon={X} size="small" label="Not now" onClick={onClose} />
    </div>
  );
}
