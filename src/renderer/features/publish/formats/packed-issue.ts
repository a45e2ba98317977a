import type { Development } from '../../../../shared/domain/development.ts';
import type { Issue } from '../../../../shared/domain/issue.ts';

/** An issue on its way to a worker: of developments that came with the last one, their numbers alone. */
export interface PackedIssue {
  readonly rest: Omit<Issue, 'developments'>;
  /** Their numbers, in order. */
  readonly developments: readonly number[];
  readonly fresh: ReadonlyMap<number, Development>;
}

/** Packs issues for one worker, each against the one before. A development is the same while its object is. */
export function createIssuePacker(): (issue: Issue) => PackedIssue {
  let last = 0;
  let there = new Map<Development, number>();
  return ({ developments, ...rest }) => {
    const now = new Map<Development, number>();
    const fresh = new Map<number, Development>();
    for (const development of developments) {
      const number = there.get(development) ?? last + 1;
      last = Math.max(last, number);
      if (!there.has(development)) fresh.set(number, development);
      now.set(development, number);
    }
    there = now;
    return { rest, developments: developments.map((each) => now.get(each) as number), fresh };
  };
}

/** Unpacks what one packer packed, in its order. Developments that did not change are the same objects as before. */
export function createIssueUnpacker(): (packed: PackedIssue) => Issue {
  let here = new Map<number, Development>();
  return ({ rest, developments, fresh }) => {
    here = new Map(developments.map((number) => [number, (fresh.get(number) ?? here.get(number)) as Development]));
    return { ...rest, developments: developments.map((number) => here.get(number) as Development) };
  };
}
