import { useEffect } from 'react';
import type { ReviewContent } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import { tieTextOnce } from '../../editor/text-ranges.ts';
import { stretchOf } from './show-thing.ts';

const BLOCKS = 'p, h2, h3, h4, li, blockquote, td, th, [data-flow-field]';

/** Tells who listens which paragraphs have threads: the paint says it to the eye alone. */
export function useThreadDetails(
  registry: FieldRegistry,
  content: ReviewContent,
  shown: readonly PlacedThread[],
): void {
  useEffect(() => {
    const details = new Map<Element, string[]>();
    for (const { thread, place } of shown) {
      const stretch = stretchOf(content, place);
      const root = stretch === null ? null : registry.rootOf(stretch.field.key);
      if (stretch === null || root === null) continue;
      const start = tieTextOnce(root, stretch.field.text)?.rangeOf(stretch.start, stretch.end)?.startContainer;
      const block = start?.parentElement?.closest(BLOCKS);
      if (block != null) details.set(block, [...(details.get(block) ?? []), `thread-${thread.id}`]);
    }
    for (const [block, ids] of details) block.setAttribute('aria-details', ids.join(' '));
    return () => {
      for (const block of details.keys()) block.removeAttribute('aria-details');
    };
  }, [registry, content, shown]);
}
