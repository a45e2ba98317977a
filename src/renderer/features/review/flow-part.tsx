import { type KeyboardEvent, type ReactElement, useCallback, useRef, useState } from 'react';
import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import type { ReviewField, ReviewPart } from '../../documents/flow-reader.ts';
import type { MarkedTextProps } from '../../editor/marked-text.tsx';
import { Margin, type MarginItem } from './margin.tsx';
import { PartText } from './part-text.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';
import { useNear } from './use-near.ts';

export interface FlowPartProps {
  readonly desk: ReviewDesk;
  readonly part: ReviewPart;
  readonly label: string;
  readonly language: string;
  /** State and what can be done about it. */
  readonly bar: ReactElement;
  /** Asked in place, before a decision: a reason. */
  readonly question: ReactElement | null;
  readonly linesOf: (field: ReviewField) => MarkedLines;
  readonly handOf: MarkedTextProps['handOf'];
  /** Cards of the margin, given the element of the part that they stand beside. */
  readonly cards: (root: () => HTMLElement | null) => readonly MarginItem[];
  readonly nowId: string | null;
  readonly suggesting: { readonly key: string; readonly editor: ReactElement } | null;
  readonly onKeys: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
}

/** One part of the issue in flow: its state, its words, and beside them what was said of it. */
export function FlowPart(props: FlowPartProps): ReactElement {
  const { desk, part, label, language, bar, question, linesOf, handOf, cards, nowId, suggesting } = props;
  const section = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const isNear = useNear(section);
  const [height, setHeight] = useState(0);
  const items = cards(useCallback(() => text.current, []));
  return (
    <section
      ref={section}
      className={styles.part}
      aria-label={label}
      data-part={part.ref}
      // Not the text's: whether there is room beside it for all cards must not hang on how high the cards are.
      style={{ minBlockSize: height === 0 ? undefined : height + 16 }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the part is what its keys (A, B, C) act on
      tabIndex={0}
      onKeyDown={props.onKeys}
      onFocus={props.onFocus}
    >
      <div ref={text} className={styles.text}>
        {bar}
        {question}
        <PartText
          part={part}
          label={label}
          linesOf={linesOf}
          publication={desk.publication}
          language={language}
          registry={desk.registry}
          pictures={desk.pictures}
          handOf={handOf}
          suggesting={suggesting}
        />
      </div>
      {isNear && items.length > 0 ? (
        <Margin items={items} nowId={nowId} text={text} revision={part} onHeight={setHeight} />
      ) : null}
    </section>
  );
}
