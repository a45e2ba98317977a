import { addressOfPlace, fieldKey } from '../../../shared/crdt/issue-document.ts';
import { textOf } from '../../documents/field-texts.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import { createPlacedThreads } from '../../documents/placed-threads.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import type { PaintedStretch, Painter } from '../../editor/painter.ts';

const LAYER = 'threads';
/** Behind the keys: typing never waits for paint. */
const REST_MS = 400;

/** Keeps the words of open threads painted in the fields on screen. Returns what ends it. */
export function paintThreads({ doc }: IssueSession, registry: FieldRegistry, painter: Painter): () => void {
  const threads = createPlacedThreads(doc);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const paint = () => {
    const painted = new Map<string, { text: string; stretches: PaintedStretch[] }>();
    for (const { thread, place } of threads.current()) {
      if (thread.resolved !== null || place.kind !== 'text') continue;
      const address = addressOfPlace(place.place);
      const key = fieldKey(address);
      if (registry.get(key) === undefined) continue;
      const known = painted.get(key) ?? { text: textOf(doc, address), stretches: [] };
      known.stretches.push({ paint: 'thread', ...place.range, id: thread.id });
      painted.set(key, known);
    }
    for (const [key, { text, stretches }] of painted) painter.paint(LAYER, key, text, stretches);
    painter.keep(LAYER, new Set(painted.keys()));
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(paint, REST_MS);
  };
  const stops = [threads.subscribe(later), registry.subscribe(later)];
  later();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    threads.destroy();
    painter.keep(LAYER, new Set());
  };
}
