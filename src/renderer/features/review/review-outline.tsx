import { MessageSquare } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { keyLabel } from '../../commands/keys.ts';
import type { ReviewContent, ReviewPart } from '../../documents/flow-reader.ts';
import { Icon } from '../../ui/icon.tsx';
import outlineStyles from '../../ui/outline.module.css';
import {
  OutlineDevelopmentRow,
  OutlineGroup,
  OutlineRail,
  OutlineRow,
  OutlineSide,
  type OutlineState,
} from '../../ui/outline.tsx';
import { PART_LOOKS } from '../../ui/part-looks.ts';
import styles from './review.module.css';

export interface ReviewOutlineProps {
  readonly content: ReviewContent;
  readonly current: ReviewPart['ref'] | null;
  readonly labelOf: (part: ReviewPart) => string;
  /** Null for what is not approved by itself. */
  readonly stateOf: (part: ReviewPart) => OutlineState | null;
  /** Open threads and suggestions in a part. */
  readonly openIn: (part: ReviewPart) => number;
  readonly onGoTo: (ref: ReviewPart['ref']) => void;
  readonly onToggle: () => void;
  readonly foot: ReactNode;
}

/** The parts in reading order, each with how far it has come and what is open in it. */
export function ReviewOutline(props: ReviewOutlineProps): ReactElement {
  const { content, current, labelOf, stateOf, openIn, onGoTo, onToggle, foot } = props;
  const { parts } = content;
  const once = (part: ReviewPart) => (
    <OutlineRow
      key={part.ref}
      label={labelOf(part)}
      isCurrent={part.ref === current}
      state={stateOf(part)}
      note={<OpenCount count={openIn(part)} />}
      onChoose={() => onGoTo(part.ref)}
    />
  );
  const developments = parts.filter(({ developmentId }) => developmentId !== null);
  return (
    <>
      <OutlineSide foot={foot}>
        <OutlineGroup label="Opening" />
        {parts.filter(({ ref }) => ref === 'notice' || ref === 'lede').map(once)}
        <OutlineGroup label={content.sectionHeading === '' ? 'Developments' : content.sectionHeading} />
        <ol className={outlineStyles.developments} aria-label="Developments">
          {developments.map((part) => (
            <li key={part.ref} className={outlineStyles.item}>
              <OutlineDevelopmentRow
                number={part.number ?? 0}
                headline={part.headline}
                isCurrent={part.ref === current}
                // One that has just come has not been looked up in the record yet.
                state={stateOf(part) ?? PART_LOOKS.draft}
                note={<OpenCount count={openIn(part)} />}
                onChoose={() => onGoTo(part.ref)}
              />
            </li>
          ))}
        </ol>
        <OutlineGroup label="Closing" />
        {parts.filter(({ ref }) => ref === 'inContext' || ref === 'takeaway').map(once)}
      </OutlineSide>
      <OutlineRail
        keysLabel={keyLabel('Mod+\\')}
        onToggle={onToggle}
        onGoTo={(key) => onGoTo(key as ReviewPart['ref'])}
        items={parts.map((part) => ({
          key: part.ref,
          sign: part.number === null ? (labelOf(part)[0] ?? '·') : String(part.number),
          label: part.number === null ? labelOf(part) : `${part.number} ${part.headline}`,
          isCurrent: part.ref === current,
          state: stateOf(part),
        }))}
      />
    </>
  );
}

function OpenCount({ count }: { readonly count: number }): ReactElement | null {
  if (count === 0) return null;
  return (
    <span className={styles.openCount} title={`${count} open`}>
      <Icon of={MessageSquare} size="small" />
      {count}
      <span className="sr"> open</span>
    </span>
  );
}
