import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import styles from './splitter.module.css';

export interface SplitterProps {
  readonly orientation: 'vertical' | 'horizontal';
  readonly label: string;
  /** Pixels of the area that it sizes. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** 1 where the area grows with the pointer's coordinate, -1 where it shrinks. */
  readonly direction: 1 | -1;
  readonly onChange: (value: number) => void;
  /** A double click puts back what the design has. */
  readonly onReset: () => void;
}

const STEP_PX = 16;

/** The line between two areas: drag it, or move it with the arrow keys. */
export function Splitter(props: SplitterProps): ReactElement {
  const { orientation, label, value, min, max, direction, onChange, onReset } = props;
  const start = useRef<{ at: number; value: number } | null>(null);
  const isVertical = orientation === 'vertical';
  const clamp = (next: number) => Math.round(Math.min(max, Math.max(min, next)));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { at: isVertical ? event.clientX : event.clientY, value };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current === null) return;
    const moved = (isVertical ? event.clientX : event.clientY) - start.current.at;
    onChange(clamp(start.current.value + direction * moved));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const more = isVertical
      ? direction === 1
        ? 'ArrowRight'
        : 'ArrowLeft'
      : direction === 1
        ? 'ArrowDown'
        : 'ArrowUp';
    const less = isVertical
      ? direction === 1
        ? 'ArrowLeft'
        : 'ArrowRight'
      : direction === 1
        ? 'ArrowUp'
        : 'ArrowDown';
    if (event.key === more) onChange(clamp(value + STEP_PX));
    else if (event.key === less) onChange(clamp(value - STEP_PX));
    else if (event.key === 'Home') onReset();
    else return;
    event.preventDefault();
  };

  return (
    <div
      className={styles.splitter}
      data-orientation={orientation}
      role="separator"
      tabIndex={0}
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
    />
  );
}
