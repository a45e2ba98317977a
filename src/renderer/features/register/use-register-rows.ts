import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { EntityId } from '../../../shared/domain/ids.ts';
import { likelySame } from '../../../shared/reading/likely-same.ts';
import type { RegisterScreenProps } from './register-screen.tsx';
import { type RegisterFilter, registerRows, type Sort, shownRows } from './register-view.ts';
import { useCounts } from './use-counts.ts';

const NO_FILTER: RegisterFilter = { kind: 'all', country: '', query: '' };
const MOST_MEMORY = 40;

/** What a register has and what of it is shown: filtered, sorted, counted, with what is remembered of each entity. */
export function useRegisterRows({
  session,
  publicationId,
  reading,
  onMemory,
}: Pick<RegisterScreenProps, 'session' | 'publicationId' | 'reading' | 'onMemory'>) {
  const register = useSyncExternalStore(session.register.subscribe, session.register.current);
  const counts = useCounts(reading, publicationId, onMemory);
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<Sort>({ key: 'name', isDescending: false });
  const same = useMemo(() => likelySame(register.entities), [register]);
  const all = useMemo(() => registerRows(register.entities, counts, same), [register, counts, same]);
  const rows = useMemo(() => shownRows(all, filter, sort), [all, filter, sort]);
  const byId = useMemo(() => new Map(register.entities.map((entity) => [entity.id, entity])), [register]);
  const countries = useMemo(
    () => [...new Set(register.entities.map(({ country }) => country).filter(Boolean))].sort(),
    [register],
  );
  const recall = useCallback(
    async (entityId: EntityId) => {
      const [[memory], timeline] = await Promise.all([
        reading.ask('memory', [{ publicationId, entityId, exceptIssueId: null, before: '', limit: MOST_MEMORY }]),
        reading.ask('timeline', { publicationId, entityId }),
      ]);
      return { memory: memory ?? { entityId, items: [], total: 0, issuesSince: 0 }, timeline };
    },
    [reading, publicationId],
  );
  return { register, filter, setFilter, sort, setSort, all, rows, byId, same, countries, recall };
}
