import type * as Y from 'yjs';
import type { Person } from '../domain/person.ts';
import { MERGED } from './issue-document.ts';
import { DECISION } from './record-document.ts';
import { ENTITY_SCALARS, entitiesOf } from './register-document.ts';
import { settingChangesOf } from './setting-changes.ts';

const NOTED: ReadonlySet<string> = new Set([...ENTITY_SCALARS, 'mergedInto']);

/** Where it is noted who set a value of an entity, and when. */
export const entityChangeKey = (id: string, key: string): string => `entities/${id}/${key}`;

/** Notes who sets values of entities from now on, and when; an entity that is new is nobody else's. Returns what ends it. */
export function noteEntityChanges(doc: Y.Doc, whoNow: () => Person | null): () => void {
  const entities = entitiesOf(doc);
  const note = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], { local, meta }: Y.Transaction) => {
    const person = whoNow();
    if (!local || meta.has(MERGED) || person === null) return;
    const keys = events.flatMap(({ path: [id, ...further], changes }) =>
      id === undefined || further.length > 0
        ? []
        : [...changes.keys.keys()].filter((key) => NOTED.has(key)).map((key) => entityChangeKey(String(id), key)),
    );
    if (keys.length === 0) return;
    const change = { by: person.id, at: new Date().toISOString() };
    doc.transact(() => {
      for (const key of keys) settingChangesOf(doc).set(key, change);
    }, DECISION);
  };
  entities.observeDeep(note);
  return () => entities.unobserveDeep(note);
}
