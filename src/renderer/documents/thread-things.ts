import type * as Y from 'yjs';
import { developmentsOf, developmentValue } from '../../shared/crdt/issue-document.ts';
import { figuresOf } from '../../shared/crdt/ledger-document.ts';
import { picturesOf } from '../../shared/crdt/pictures-document.ts';
import type { DevelopmentId, EntityId } from '../../shared/domain/ids.ts';
import type { ThreadTarget } from '../../shared/domain/thread.ts';
import type { ThreadPlace } from '../../shared/threads/thread-place.ts';

const WHOLE: ThreadPlace = { kind: 'whole' };

/**
 * Whether what a thread is about is there. For a text only whether its development lies in the tray: words of a
 * development that is gone may stand elsewhere.
 */
export function placeOfThing(doc: Y.Doc, target: ThreadTarget, isKnownEntity?: (id: EntityId) => boolean): ThreadPlace {
  if (target.kind === 'issue') return WHOLE;
  const developmentId = target.kind === 'text' ? target.place.developmentId : target.developmentId;
  const record = developmentId === null ? undefined : developmentsOf(doc).get(developmentId);
  if (record !== undefined && developmentValue(record, 'trayedAt') != null) return { kind: 'detached', why: 'in-tray' };
  if (target.kind === 'text') return WHOLE;
  if (developmentId !== null && record === undefined) return { kind: 'detached', why: 'development-gone' };
  return isThere(doc, target, developmentId, isKnownEntity) ? WHOLE : { kind: 'detached', why: 'thing-gone' };
}

function isThere(
  doc: Y.Doc,
  target: Exclude<ThreadTarget, { readonly kind: 'issue' | 'text' }>,
  developmentId: DevelopmentId | null,
  isKnownEntity?: (id: EntityId) => boolean,
): boolean {
  switch (target.kind) {
    case 'figure':
      return figuresOf(doc).has(target.figureId);
    case 'picture':
      return picturesOf(doc).has(target.pictureId);
    case 'entity':
      return isKnownEntity === undefined || isKnownEntity(target.entityId);
    case 'source': {
      const record = developmentId === null ? undefined : developmentsOf(doc).get(developmentId);
      return record !== undefined && developmentValue(record, 'sources').has(target.sourceId);
    }
    case 'headline':
    case 'development':
      return true;
  }
}
