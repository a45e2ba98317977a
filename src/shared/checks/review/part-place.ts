import { isIssuePart, type PartRef } from '../../domain/part-ref.ts';
import type { PartState } from '../../domain/part-state.ts';
import type { FindingPlace } from '../finding.ts';

/** Where a part begins. */
export const partPlace = (part: PartRef | null): Pick<FindingPlace, 'developmentId' | 'field'> =>
  part === null
    ? { developmentId: null, field: 'title' }
    : isIssuePart(part)
      ? { developmentId: null, field: part }
      : { developmentId: part, field: 'headline' };

/** True where a part would be approved, were its words as they were. */
export const hasStaleApproval = ({ state, approvals, returned }: PartState): boolean =>
  state !== 'approved' && returned === null && approvals.some(({ isStale }) => isStale);
