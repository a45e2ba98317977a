import { fieldTexts } from '../../shared/document/field-text.ts';
import type { DevelopmentId, EntityId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { MentionedEntity } from '../../shared/export/mentioned-entity.ts';
import type { Knowledge } from './knowledge.ts';

/** The entities of the register that an issue names or has pinned, each with where. */
export async function mentionedEntities(
  knowledge: Knowledge,
  publication: Publication,
  issue: Issue,
): Promise<readonly MentionedEntity[]> {
  const session = await knowledge.register(publication.id, `Entities of ${publication.name}`);
  const { entities, mergedInto } = session.register.current();
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
    const found = places.get(entity.id);
    return found === undefined ? [] : [{ entity, developmentIds: [...found] }];
  });
}
