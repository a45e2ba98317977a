import { useEffect, useState } from 'react';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { EntityMemory } from '../../../shared/domain/memory.ts';
import { useOutlinePart } from '../../documents/use-session.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import type { WriteContext } from './write-place.ts';

const MOST_ITEMS = 8;

/** What earlier issues said of some entities, by entity; empty until it is known. */
export function useMemories(
  context: WriteContext,
  knowledge: IssueKnowledge,
  ids: readonly EntityId[],
): ReadonlyMap<EntityId, EntityMemory> {
  const before = useOutlinePart(context.session, ({ publicationDate, periodEnd }) => publicationDate || periodEnd);
  const [memories, setMemories] = useState<ReadonlyMap<EntityId, EntityMemory>>(new Map());
  const key = ids.join(' ');
  useEffect(() => {
    let isGone = false;
    const questions = key
      .split(' ')
      .filter(Boolean)
      .map((entityId) => ({
        publicationId: knowledge.publicationId,
        entityId: entityId as EntityId,
        exceptIssueId: context.session.id,
        before,
        limit: MOST_ITEMS,
      }));
    if (questions.length > 0)
      void knowledge.reading.ask('memory', questions).then((answers) => {
        if (!isGone) setMemories(new Map(answers.map((memory) => [memory.entityId, memory])));
      });
    return () => {
      isGone = true;
    };
  }, [knowledge, context.session, key, before]);
  return memories;
}
