import type { FindingPlace } from '../../shared/checks/index.ts';
import { addressOfPlace, type FieldAddress } from '../../shared/crdt/issue-document.ts';
import { FRONT, type Part, partOfField } from './part.ts';

/** Where a finding leads: the part, and the field in it to stand in; null for what is no text. */
export function findingPlace({ developmentId, field }: FindingPlace): {
  readonly part: Part;
  readonly field: FieldAddress | null;
} {
  if (field === 'sources')
    return { part: developmentId === null ? FRONT : { kind: 'development', id: developmentId }, field: null };
  const address = addressOfPlace({ developmentId, field });
  return { part: partOfField(address), field: address };
}
