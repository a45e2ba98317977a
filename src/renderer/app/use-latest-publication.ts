import { useEffect, useState } from 'react';
import type { Publication } from '../../shared/domain/publication.ts';
import { useWorkspace } from './use-workspace.ts';

/** A publication as it was opened, and as it is after each change in this window. */
export function useLatestPublication(opened: Publication): Publication {
  const { publications } = useWorkspace();
  const [latest, setLatest] = useState(opened);
  useEffect(
    () =>
      publications.subscribe((publication) => {
        if (publication.id === opened.id) setLatest(publication);
      }),
    [publications, opened],
  );
  return latest.id === opened.id ? latest : opened;
}
