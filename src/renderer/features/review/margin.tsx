import {
  type ReactElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { layOutMargin, marginHeight } from './margin-layout.ts';
import styles from './review.module.css';

/** What stands in the margin beside a part: a thread, a suggestion, or what changed since an approval. */
export interface MarginItem {
  readonly id: string;
  /** Pixels from the part's top to the line it belongs to. */
  readonly lineTop: () => number;
  readonly render: (state: { readonly isNow: boolean; readonly isFolded: boolean }) => ReactNode;
}

export interface MarginProps {
  readonly items: readonly MarginItem[];
  readonly nowId: string | null;
  /** The part's text: what the cards stand beside. */
  readonly text: RefObject<HTMLElement | null>;
  /** Changes when the text does. */
  readonly revision: unknown;
  /** How far down the cards reach: the part must be at least as high. */
  readonly onHeight: (height: number) => void;
}

const FEW = 3;
/** No whole card is lower than this. */
const LEAST_PX = 64;

/** The cards of one part, each beside its line; where there is no room for all, only the one in hand is unfolded. */
export function Margin({ items, nowId, text, revision, onHeight }: MarginProps): ReactElement {
  const cards = useRef(new Map<string, HTMLElement>());
  const whole = useRef(new Map<string, number>());
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  // Many are drawn folded first: to draw them whole only to fold them would cost the frame in which they come into sight.
  const [isTight, setIsTight] = useState(items.length > FEW);

  const layOut = useCallback(() => {
    const room = text.current?.offsetHeight ?? 0;
    const measured = items.flatMap((item) => {
      const card = cards.current.get(item.id);
      if (card === undefined) return [];
      const height = card.offsetHeight;
      if (card.dataset.folded === undefined) whole.current.set(item.id, height);
      return [{ id: item.id, wantedTop: item.lineTop(), height }];
    });
    const wanted = measured.reduce(
      (sum, { id, height }) => sum + Math.max(height, whole.current.get(id) ?? LEAST_PX) + 8,
      0,
    );
    setIsTight(wanted > room);
    const placed = layOutMargin(measured, nowId);
    setTops((known) => (isSame(known, placed) ? known : placed));
    onHeight(marginHeight(measured, placed));
  }, [items, nowId, text, onHeight]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text's own revision and the fold change what is measured
  useLayoutEffect(layOut, [layOut, revision, isTight]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(layOut);
    if (text.current !== null) observer.observe(text.current);
    for (const card of cards.current.values()) observer.observe(card);
    return () => observer.disconnect();
  }, [layOut, text]);

  return (
    <div className={styles.margin}>
      {items.map((item) => {
        const isNow = item.id === nowId;
        const isFolded = isTight && !isNow;
        return (
          <div
            key={item.id}
            ref={(card) => {
              if (card === null) cards.current.delete(item.id);
              else cards.current.set(item.id, card);
            }}
            className={styles.card}
            data-now={isNow || undefined}
            data-folded={isFolded || undefined}
            // Laid out before it is painted; to ask for its line here would lay the page out for every card.
            style={{ insetBlockStart: tops.get(item.id) ?? 0 }}
          >
            {item.render({ isNow, isFolded })}
          </div>
        );
      })}
    </div>
  );
}

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, top]) => b.get(id) === top);
