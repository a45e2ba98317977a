import type { FindingPlace } from '../../../shared/checks/index.ts';
import type { FieldAddress } from '../../../shared/crdt/issue-document.ts';
import { FRONT, type Part } from '../../documents/part.ts';

/** Where a finding leads: the part, and the field in it to stand in. */
export function findingPlace({ developmentId, field }: FindingPlace): {
  readonly part: Part;
  readonly field: FieldAddress | null;
} {
  if (developmentId !== null) {
    const isText = field === 'headline' || field === 'body' || field === 'whyThisMatters';
    return {
      part: { kind: 'development', id: developmentId },
      field: isText ? { kind: 'development', developmentId, field } : null,
    };
  }
  if (field === 'title' || field === 'sectionHeading') return { part: FRONT, field: { kind: 'issue', field } };
  if (field === 'notice' || field === 'lede' || field === 'inContext' || field === 'takeaway') {
    return { part: { kind: 'text', field }, field: { kind: 'issue', field } };
  }
  return { part: FRONT, field: null };
}
