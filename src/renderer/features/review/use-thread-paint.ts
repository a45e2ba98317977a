import { useEffect } from 'react';
import { addressOfPlace, fieldKey } from '../../../shared/crdt/issue-document.ts';
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
    const byField = new Map<string, PaintedStretch[]>();
    for (const { thread, place } of shown) {
      const key = place.kind === 'text' ? fieldKey(addressOfPlace(place.place)) : null;
      if (key === null || place.kind !== 'text') continue;
      const stretches = byField.get(key) ?? [];
      stretches.push({ paint: thread.id === nowId ? 'thread-now' : 'thread', ...place.range, id: thread.id });
      byField.set(key, stretches);
    }
    for (const { key, text } of fields) {
      const stretches = byField.get(key) ?? [];
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
