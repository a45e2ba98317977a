import type { PartRef } from '../../shared/domain/part-ref.ts';
import type { PartStateName } from '../../shared/domain/workflow.ts';

/** How far a part has come. */
export interface PartStage {
  readonly look: PartStateName | 'stale';
  /** Open threads and undecided suggestions in it. */
  readonly open: number;
}

/** How far the parts of an open issue have come. */
export interface PartProgress {
  /** Stages that have not changed keep their identity. */
  readonly current: () => ReadonlyMap<PartRef, PartStage>;
  readonly subscribe: (listener: () => void) => () => void;
}
