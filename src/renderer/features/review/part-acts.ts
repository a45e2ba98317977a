import type { Role } from '../../../shared/domain/person.ts';
import { PART_ACTIONS, type PartAction, WORKFLOW } from '../../../shared/domain/workflow.ts';
import { mayDo, type WorkflowFacts } from '../../../shared/domain/workflow-rules.ts';

/** Each action that fits the part's state and my roles: null where it can be done, else why not, in words. */
export type PartActs = Readonly<Partial<Record<PartAction, string | null>>>;

/** What a person of these roles can do about a part, or could if nothing stood in the way. */
export function partActs(roles: readonly Role[], facts: WorkflowFacts): PartActs {
  return Object.fromEntries(
    PART_ACTIONS.flatMap((action): [PartAction, string | null][] => {
      const row = WORKFLOW.find((each) => each.action === action);
      const fits =
        row?.roles.some((role) => roles.includes(role)) && (row.from as readonly string[]).includes(facts.state);
      // Who has approved it has nothing to be told about approving it once more.
      if (fits !== true || (action === 'approve' && facts.hasOwnApproval)) return [];
      const permission = mayDo(action, roles, facts);
      return [[action, permission.allowed ? null : (permission.reasons[0] ?? null)]];
    }),
  );
}
