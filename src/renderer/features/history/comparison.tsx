import { Columns2, Rows2, X } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { compareIssues } from '../../../shared/document/compare-issues.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import { Button } from '../../ui/button.tsx';
import { Tool } from '../../ui/tool.tsx';
import { useFocusSoon } from '../../ui/use-focus-soon.ts';
import { ComparedPartView } from './compared-part.tsx';
import styles from './history.module.css';
import type { HistoryDesk } from './history-desk.ts';

/** A text with what it is called. */
export interface NamedIssue {
  readonly label: string;
  readonly issue: Issue;
}

export interface ComparisonProps {
  readonly earlier: NamedIssue;
  readonly later: NamedIssue;
  readonly names: HistoryDesk['names'];
  readonly onClose: () => void;
}

/** Two texts of an issue, or of two, word by word. */
export function Comparison({ earlier, later, names, onClose }: ComparisonProps): ReactElement {
  const place = useRef<HTMLElement>(null);
  useFocusSoon(place);
  const [isSideBySide, setSideBySide] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const parts = useMemo(() => compareIssues(earlier.issue, later.issue), [earlier, later]);
  const shown = parts.filter((part) => isWhole || part.change !== 'same');
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={styles.comparison}
      aria-label={`${earlier.label} and ${later.label}`}
      data-area="comparison"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={styles.toolbar} role="toolbar" aria-label="Comparison">
        <h2 className={styles.where}>
          {earlier.label} and {later.label}
        </h2>
        <span className={styles.grow} />
        <Tool icon={Rows2} label="Inline" isPressed={!isSideBySide} onClick={() => setSideBySide(false)} />
        <Tool icon={Columns2} label="Side by side" isPressed={isSideBySide} onClick={() => setSideBySide(true)} />
        <Button size="small" kind="quiet" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show changes only' : 'Show all'}
        </Button>
        <Tool icon={X} label="Close the comparison" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached with the keyboard */}
      <div className={styles.compared} data-sides={isSideBySide} tabIndex={0} role="group" aria-label="What differs">
        {shown.length === 0 ? (
          <p className={styles.nothing} role="status">
            Nothing differs between the two.
          </p>
        ) : null}
        {shown.map((part) => (
          <ComparedPartView key={part.ref} part={part} names={names} isSideBySide={isSideBySide} action={null} />
        ))}
      </div>
    </section>
  );
}
