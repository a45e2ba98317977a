/** One card of the margin, in pixels from the top of its part. */
export interface MarginCard {
  readonly id: string;
  /** Where its line stands in the text. */
  readonly wantedTop: number;
  readonly height: number;
}

/** Space between two cards. */
const GAP_PX = 8;

/**
 * Where the cards of one part stand: each beside its line, pushed down where another is in the way, never overlapping.
 * The card in hand keeps its line, and those before it make room upwards.
 */
export function layOutMargin(cards: readonly MarginCard[], inHand: string | null): ReadonlyMap<string, number> {
  const order = [...cards].sort((a, b) => a.wantedTop - b.wantedTop);
  const tops = order.map(({ wantedTop }) => wantedTop);
  const held = order.findIndex(({ id }) => id === inHand);
  for (let at = held - 1; at >= 0; at -= 1)
    tops[at] = Math.min(tops[at] ?? 0, (tops[at + 1] ?? 0) - (order[at]?.height ?? 0) - GAP_PX);
  // What was pushed above the part's top comes back down, the card in hand with it.
  let free = 0;
  order.forEach(({ height }, at) => {
    const top = Math.max(tops[at] ?? 0, free);
    tops[at] = top;
    free = top + height + GAP_PX;
  });
  return new Map(order.map(({ id }, at) => [id, tops[at] ?? 0]));
}

/** The height that the cards take up, from the part's top. */
export const marginHeight = (cards: readonly MarginCard[], tops: ReadonlyMap<string, number>): number =>
  Math.max(0, ...cards.map(({ id, height }) => (tops.get(id) ?? 0) + height));
