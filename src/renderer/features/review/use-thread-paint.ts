import { useEffect } from 'react';
import type { ReviewContent } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import type { PaintedStretch, Painter } from '../../editor/painter.ts';
import type { DraftThread } from './draft-thread.tsx';

const LAYER = 'threads';

/** Paints the words that threads are about, the one in hand deeper. */
export function useThreadPaint(
  painter: Painter,
  content: ReviewContent,
  shown: readonly PlacedThread[],
  nowId: string | null,
  draft: DraftThread | null,
): void {
  useEffect(() => {
    const fields = content.parts.flatMap((part) => part.fields);
    const painted = new Set<string>();
    for (const { key, place, text } of fields) {
      const stretches = shown.flatMap(({ thread, place: at }): PaintedStretch[] =>
        at.kind === 'text' && at.place.developmentId === place.developmentId && at.place.field === place.field
          ? [{ paint: thread.id === nowId ? 'thread-now' : 'thread', ...at.range, id: thread.id }]
          : [],
      );
      if (draft?.stretch?.field.key === key)
        stretches.push({ paint: 'thread-now', start: draft.stretch.start, end: draft.stretch.end, id: 'draft' });
      if (stretches.length === 0) continue;
      painter.paint(LAYER, key, text, stretches);
      painted.add(key);
    }
    painter.keep(LAYER, painted);
  }, [painter, content, shown, nowId, draft]);
  useEffect(() => () => painter.keep(LAYER, new Set()), [painter]);
}
