import type { ReactElement, ReactNode } from 'react';
import type { ComparedField, ComparedPart } from '../../../shared/document/compare-issues.ts';
import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import fieldStyles from '../../editor/field.module.css';
import { MarkedText } from '../../editor/marked-text.tsx';
import styles from './history.module.css';
import type { HistoryDesk } from './history-desk.ts';

export interface ComparedPartProps {
  readonly part: ComparedPart;
  readonly names: HistoryDesk['names'];
  readonly isSideBySide: boolean;
  readonly action: ReactNode;
}

const CHANGES: Readonly<Record<ComparedPart['change'], string>> = {
  same: 'Unchanged',
  changed: 'Changed',
  added: 'Added since',
  removed: 'Removed since',
  moved: 'Moved',
};

/** One part of two versions: its texts with what changed in place, or before and after beside each other. */
export function ComparedPartView({ part, names, isSideBySide, action }: ComparedPartProps): ReactElement {
  const texts = part.fields.filter(({ lines }) => lines.length > 0);
  return (
    <section className={styles.part} aria-label={titleOf(part, names)}>
      <header className={styles.partHead}>
        <span className={styles.change} data-change={part.change}>
          {CHANGES[part.change]}
          {part.others.length === 0 ? '' : `: ${part.others.join(', ')}`}
        </span>
        {part.developmentId === null ? <span className={styles.partName}>{titleOf(part, names)}</span> : null}
        <span className={styles.grow} />
        {action}
      </header>
      {isSideBySide ? (
        <div className={styles.sides}>
          <div className={styles.side}>{texts.map(({ field, lines }) => text(field, side(lines, 'added'), names))}</div>
          <div className={styles.side}>
            {texts.map(({ field, lines }) => text(field, side(lines, 'removed'), names))}
          </div>
        </div>
      ) : (
        texts.map(({ field, lines }) => text(field, lines, names))
      )}
    </section>
  );
}

/** Changes between versions are nobody's. */
const handOf = () => 1 as const;

function text(field: ComparedField, lines: MarkedLines, names: HistoryDesk['names']): ReactElement {
  return (
    <div key={field} className={styles.text} data-field-kind={field}>
      <div className={fieldStyles.field} data-size={field === 'headline' || field === 'title' ? 'flow-head' : 'flow'}>
        <MarkedText
          lines={lines}
          handOf={handOf}
          runIn={
            field === 'whyThisMatters' ? <strong className={styles.runIn}>{names.whyThisMatters}: </strong> : undefined
          }
        />
      </div>
    </div>
  );
}

/** A text as it was (without what was added) or as it is (without what was taken out). */
const side = (lines: MarkedLines, left: 'added' | 'removed'): MarkedLines =>
  lines
    .filter(({ change }) => change !== left)
    .map((line) => ({ ...line, runs: line.runs.filter(({ change }) => change !== left) }));

function titleOf({ ref, headline, developmentId }: ComparedPart, names: HistoryDesk['names']): string {
  if (developmentId !== null) return headline === '' ? 'Untitled development' : headline;
  const fixed: Readonly<Record<string, string>> = {
    title: 'Title',
    notice: 'Notice',
    lede: 'Lede',
    sectionHeading: 'Section heading',
    inContext: names.inContext,
    takeaway: names.takeaway,
  };
  return fixed[ref] ?? '';
}
