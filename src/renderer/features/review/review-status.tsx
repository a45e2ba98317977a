import type { ReactElement } from 'react';
import { Keys } from '../../ui/keys.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewView } from './review-view.ts';

export interface ReviewStatusProps {
  readonly desk: ReviewDesk;
  readonly view: ReviewView;
}

/** Who is reading as what, and what is open: the start of the status line. */
export function ReviewStatus({ desk, view }: ReviewStatusProps): ReactElement {
  const { me } = desk;
  const open = view.threads.filter(({ thread }) => thread.resolved === null);
  const blocking = open.filter(({ thread }) => thread.isBlocking).length;
  const detached = view.threads.filter(({ place }) => place.kind === 'detached').length;
  const facts = [
    counted(open.length, 'open thread'),
    ...(blocking > 0 ? [`${blocking} blocking`] : []),
    counted(view.suggestions.open.length, 'suggestion'),
  ];
  return (
    <>
      <span>
        Reading as {me.roles.join(', ') || 'a guest'}: {me.name}
      </span>
      <span className="only-wide">{facts.join(', ')}</span>
      <span>{detached} detached</span>
    </>
  );
}

/** What single keys do on a part: the end of the status line. */
export function ReviewKeys(): ReactElement {
  return (
    <>
      {KEYS.map(([key, does, isWide]) => (
        <span key={key} className={isWide ? `${styles.keyHint} only-wide` : styles.keyHint}>
          <Keys caps={[key]} /> {does}
        </span>
      ))}
    </>
  );
}

const KEYS: readonly (readonly [key: string, does: string, isWide: boolean])[] = [
  ['F8', 'next open', true],
  ['→', 'sentence', true],
  ['C', 'comment', true],
  ['S', 'suggest', true],
  ['A', 'approve', false],
  ['B', 'send back', false],
];

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
