import { useEffect, useRef } from 'react';
import type { ReviewContent } from '../../documents/flow-reader.ts';
import { showCard, showPart } from './show-thing.ts';
import type { ChangeWork } from './use-review-work.ts';

/** Brings what somebody came for into sight, once for each time they came: a part, or a thread or suggestion in it. */
export function useShownFirst(
  shown: { readonly part: string; readonly thing: string | null } | null,
  content: ReviewContent,
  change: ChangeWork,
): void {
  const done = useRef<typeof shown>(null);
  useEffect(() => {
    if (shown === null || done.current === shown) return;
    const part = content.parts.find(({ ref }) => ref === shown.part) ?? content.parts[0];
    if (part === undefined) return;
    done.current = shown;
    const { ref } = part;
    change({ part: ref, nowId: shown.thing, filter: 'open' });
    requestAnimationFrame(() => {
      if (shown.thing === null) showPart(ref);
      else showCard(ref, shown.thing);
    });
  }, [shown, content, change]);
}
