import { useEffect, useState } from 'react';
import type { MarkWords } from './mark-words.ts';

const LASTS_MS = 700;

/** Words that have held for a while: what comes and goes with every key is not said. Another way of sharing is said at once. */
export function useLasting(words: MarkWords): MarkWords {
  const [said, say] = useState(words);
  const isSaid = said.whole === words.whole && said.tone === words.tone;
  const { kind, whole, brief, tone, icon } = words;
  useEffect(() => {
    if (isSaid) return;
    const timer = setTimeout(() => say({ kind, whole, brief, tone, icon }), LASTS_MS);
    return () => clearTimeout(timer);
  }, [isSaid, kind, whole, brief, tone, icon]);
  return said.kind === kind ? said : words;
}
