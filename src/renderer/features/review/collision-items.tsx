import type { ReactNode } from 'react';
import type { ReviewField, ReviewPart } from '../../documents/flow-reader.ts';
import { type PlacedCollision, stretchOfCollision } from '../../documents/place-collisions.ts';
import { elementTop, stretchTop } from './line-top.ts';
import type { MarginItem } from './margin.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewView } from './review-view.ts';

export interface CollisionItemsHost {
  readonly desk: ReviewDesk;
  readonly onChoose: (id: string) => void;
  readonly onBack: (part: ReviewPart) => void;
}

/** What two people changed at once in a part, each beside its words, with both readings to choose from. */
export function collisionItems(
  host: CollisionItemsHost,
  view: ReviewView,
  part: ReviewPart,
  root: () => HTMLElement | null,
): readonly MarginItem[] {
  const { desk, onChoose, onBack } = host;
  return collisionsIn(view, part).map((placed): MarginItem => {
    const { id } = placed.collision;
    const field = fieldOf(part, placed);
    const at = field === undefined ? null : stretchOfCollision(field.text, placed);
    return {
      id,
      lineTop: () =>
        (field === undefined || at === null ? null : stretchTop(desk.registry, root(), field, at.start, at.end)) ??
        elementTop(root(), 'h2'),
      render: ({ isNow, isFolded }) => (
        <Card id={id} isNow={isNow} isFolded={isFolded} onChoose={() => onChoose(id)}>
          {isFolded ? null : desk.collisionCard(placed.collision, () => onBack(part))}
        </Card>
      ),
    };
  });
}

interface CardProps {
  readonly id: string;
  readonly isNow: boolean;
  readonly isFolded: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

const LABEL = 'Both changed this';

function Card({ id, isNow, isFolded, onChoose, children }: CardProps) {
  return (
    <div
      id={`thread-${id}`}
      data-thread={id}
      role="group"
      aria-label={LABEL}
      className={styles.thread}
      data-now={isNow || undefined}
      data-folded={isFolded || undefined}
      onFocus={isNow ? undefined : onChoose}
    >
      {isFolded ? (
        <button type="button" className={styles.line} onClick={onChoose} data-card-focus="">
          <span className={styles.cut}>{LABEL}</span>
        </button>
      ) : (
        children
      )}
    </div>
  );
}

/** Those that stand in a text of the part, in the order in which they were noticed. */
export const collisionsIn = ({ collisions }: Pick<ReviewView, 'collisions'>, part: ReviewPart) =>
  collisions.filter((placed) => fieldOf(part, placed) !== undefined);

export const fieldOf = (part: ReviewPart, { place }: PlacedCollision): ReviewField | undefined =>
  part.fields.find((field) => field.place.developmentId === place.developmentId && field.place.field === place.field);
