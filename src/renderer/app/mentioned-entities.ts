import { fieldTexts } from '../../shared/document/field-text.ts';
import type { DevelopmentId, EntityId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { MentionedEntity } from '../../shared/export/mentioned-entity.ts';
import type { RegisterSession } from '../documents/register-session.ts';
import type { Knowledge } from './knowledge.ts';

type Found = Promise<readonly MentionedEntity[]>;
type Register = ReturnType<RegisterSession['register']['current']>;

/** What was found in an issue, with the register that it was found by: neither changes without being another. */
const found = new WeakMap<Issue, { readonly by: Register; readonly entities: Found }>();

/** The entities of the register that an issue names or has pinned, each with where. */
export async function mentionedEntities(knowledge: Knowledge, publication: Publication, issue: Issue): Found {
  const session = await knowledge.register(publication.id, `Entities of ${publication.name}`);
  const by = session.register.current();
  const known = found.get(issue);
  if (known?.by === by) return known.entities;
  const entities = find(knowledge, by, issue);
  found.set(issue, { by, entities });
  entities.catch(() => found.delete(issue));
  return entities;
}

async function find(knowledge: Knowledge, { entities, mergedInto }: Register, issue: Issue): Found {
  const [readings] = await knowledge.reading.ask('read', {
    language: issue.language,
    groups: [fieldTexts(issue)],
  });
  const places = new Map<EntityId, Set<DevelopmentId | null>>();
  const add = (id: EntityId, place: DevelopmentId | null) => {
    const survivor = mergedInto.get(id) ?? id;
    places.set(survivor, (places.get(survivor) ?? new Set()).add(place));
  };
  for (const { mentions, developmentIndex } of readings ?? []) {
    const place = developmentIndex === null ? null : (issue.developments[developmentIndex]?.id ?? null);
    // A name that fits several is nobody's until somebody has chosen.
    for (const { entityIds } of mentions)
      if (entityIds.length === 1 && entityIds[0] !== undefined) add(entityIds[0], place);
  }
  for (const decision of issue.decisions)
    if (decision.kind === 'pinned' || decision.kind === 'chosen') add(decision.entityId, decision.developmentId);
  return entities.flatMap((entity) => {
    const where = places.get(entity.id);
    return where === undefined ? [] : [{ entity, developmentIds: [...where] }];
  });
}
