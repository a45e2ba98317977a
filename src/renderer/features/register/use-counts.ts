import { useEffect, useState } from 'react';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { EntityCount } from '../../../shared/reading/memory-index.ts';
import type { ReadingClient } from '../../reading/reading-client.ts';

/** How often each entity was written about, followed as memory changes. */
export function useCounts(
  reading: ReadingClient,
  publicationId: string,
  onMemory: (listener: () => void) => () => void,
): ReadonlyMap<EntityId, EntityCount> {
  const [counts, setCounts] = useState<ReadonlyMap<EntityId, EntityCount>>(new Map());
  useEffect(() => {
    let isGone = false;
    const ask = () =>
      void reading.ask('counts', { publicationId }).then((answer) => {
        if (!isGone) setCounts(answer);
      });
    ask();
    const stop = onMemory(ask);
    return () => {
      isGone = true;
      stop();
    };
  }, [reading, publicationId, onMemory]);
  return counts;
}
