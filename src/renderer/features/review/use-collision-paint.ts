import { useEffect } from 'react';
import { ownWords, stretchOfCollision } from '../../documents/place-collisions.ts';
import type { PaintedStretch } from '../../editor/painter.ts';
import { collisionsIn, fieldOf } from './collision-items.tsx';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewView } from './review-view.ts';

const LAYER = 'collisions';

interface FieldPaint {
  readonly text: string;
  readonly stretches: PaintedStretch[];
}

/** Paints what two people changed at once, and in it the words of either in their colour. */
export function useCollisionPaint({ painter }: ReviewDesk, view: ReviewView): void {
  const { content, collisions, handOf } = view;
  useEffect(() => {
    const painted = new Set<string>();
    for (const part of collisions.length === 0 ? [] : content.parts) {
      const byField = new Map<string, FieldPaint>();
      for (const placed of collisionsIn({ collisions }, part)) {
        const field = fieldOf(part, placed);
        const at = field === undefined ? null : stretchOfCollision(field.text, placed);
        if (field === undefined || at === null) continue;
        const { id } = placed.collision;
        const stretches: PaintedStretch[] = byField.get(field.key)?.stretches ?? [];
        stretches.push({ paint: 'both-changed', ...at, id });
        for (const { start, end, by } of ownWords(placed))
          if (by !== null)
            stretches.push({ paint: `by-${handOf(by)}`, start: at.start + start, end: at.start + end, id });
        byField.set(field.key, { text: field.text, stretches });
      }
      for (const [key, { text, stretches }] of byField) {
        painter.paint(LAYER, key, text, stretches);
        painted.add(key);
      }
    }
    painter.keep(LAYER, painted);
  }, [painter, content, collisions, handOf]);
  useEffect(() => () => painter.keep(LAYER, new Set()), [painter]);
}
