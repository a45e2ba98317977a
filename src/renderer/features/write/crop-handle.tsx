import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import type { FocusPoint } from '../../../shared/domain/picture.ts';
import styles from './crop.module.css';

export interface CropHandleProps {
  readonly label: string;
  readonly look: 'corner' | 'focus';
  /** Where it is, in fractions of the picture that it lies on. */
  readonly at: FocusPoint;
  /** Called while it is dragged. */
  readonly onDrag: (to: FocusPoint) => void;
  /** Called where it was let go, and with each arrow key. */
  readonly onPlace: (to: FocusPoint) => void;
}

const STEP = 0.01;
const BIG_STEP = 0.1;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A point on a picture that is dragged, or moved by arrow keys: a hundredth each, a tenth with Shift. */
export function CropHandle({ label, look, at, onDrag, onPlace }: CropHandleProps): ReactElement {
  const pointOf = (event: PointerEvent<HTMLButtonElement>): FocusPoint => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || box.height === 0) return at;
    return { x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) };
  };
  const step = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const size = event.shiftKey ? BIG_STEP : STEP;
    onPlace({ x: within(at.x + arrow[0] * size), y: within(at.y + arrow[1] * size) });
  };
  return (
    <button
      type="button"
      className={styles.handle}
      data-look={look}
      aria-label={`${label}, ${Math.round(at.x * 100)} % from the left, ${Math.round(at.y * 100)} % from the top. Arrow keys move it.`}
      style={{ insetInlineStart: `${at.x * 100}%`, insetBlockStart: `${at.y * 100}%` }}
      onKeyDown={step}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(pointOf(event));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onPlace(pointOf(event));
      }}
    />
  );
}

const within = (fraction: number): number => Math.max(0, Math.min(1, fraction));
