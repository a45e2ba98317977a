import type { ReactElement } from 'react';
import styles from './timeline.module.css';

export interface TimelineStep {
  readonly id: string;
  /** "47". */
  readonly label: string;
  /** Mentions in that issue. */
  readonly count: number;
}

export interface TimelineProps {
  /** Oldest first. */
  readonly steps: readonly TimelineStep[];
  /** The issue at hand; the newest where there is none. */
  readonly currentId?: string | undefined;
}

const WIDTH = 384;
const HEIGHT = 44;
const MOST_STEPS = 96;
const MOST_LABELS = 7;

/** Mentions in each issue of a publication's life as bars, with the same as words for those who do not see them. */
export function Timeline({ steps: all, currentId }: TimelineProps): ReactElement | null {
  const steps = all.slice(-MOST_STEPS);
  if (steps.every(({ count }) => count === 0)) return null;
  const most = Math.max(...steps.map(({ count }) => count));
  const room = WIDTH / steps.length;
  const width = Math.max(2, Math.min(10, room - 2));
  const middle = (index: number) => index * room + room / 2;
  const current = currentId ?? steps.at(-1)?.id;
  const named = steps.map((step, index) => ({ ...step, index })).filter(({ count, index }) => count > 0 || index === 0);
  const every = Math.ceil(named.length / MOST_LABELS);
  const words = steps
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} in No. ${label}`)
    .join(', ');
  return (
    <figure className={styles.strip}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`Mentions: ${words}`}
        preserveAspectRatio="none"
      >
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} className={styles.base} />
        {steps.map(({ id, count }, index) => {
          const height = (count / most) * (HEIGHT - 6);
          return count === 0 ? null : (
            <rect
              key={id}
              className={styles.bar}
              data-current={id === current || undefined}
              x={middle(index) - width / 2}
              y={HEIGHT - 1 - height}
              width={width}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className={styles.names} aria-hidden="true">
        {named
          .filter((_, at) => (named.length - 1 - at) % every === 0)
          .map(({ id, label, index }) => (
            <span key={id} style={{ insetInlineStart: `${(middle(index) / WIDTH) * 100}%` }}>
              {label}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
