import { fieldTexts } from '../document/field-text.ts';
import type { Entity } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import { compileNames, findMentions } from '../entities/index.ts';

/** The entities of a register that an issue names, has pinned, judged or counted, with the companies that these belong to. */
export function usedEntities(issue: Issue, register: readonly Entity[]): readonly Entity[] {
  const names = compileNames(register);
  const used = new Set<EntityId>(
    fieldTexts(issue).flatMap(({ text }) => findMentions(text, names).flatMap(({ entityIds }) => [...entityIds])),
  );
  for (const { entityId } of issue.decisions) used.add(entityId);
  for (const { entityId } of issue.figures) if (entityId !== null) used.add(entityId);
  const byId = new Map(register.map((entity) => [entity.id, entity]));
  // A set that grows is gone through to its end.
  for (const id of used) {
    const parentId = byId.get(id)?.parentId ?? null;
    if (parentId !== null) used.add(parentId);
  }
  return register.filter(({ id }) => used.has(id));
}
