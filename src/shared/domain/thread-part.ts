import type { Development } from './development.ts';
import { ISSUE_PARTS, type PartRef } from './part-ref.ts';
import type { Thread } from './thread.ts';

/** The part of an issue that a thread is in; null where it is about the issue, or about what no part has. */
export function partOfThread(
  { target }: Pick<Thread, 'target'>,
  issue: { readonly developments: readonly Pick<Development, 'id'>[] },
): PartRef | null {
  if (target.kind === 'issue') return null;
  const developmentId = target.kind === 'text' ? target.place.developmentId : target.developmentId;
  if (developmentId !== null) return issue.developments.some(({ id }) => id === developmentId) ? developmentId : null;
  if (target.kind === 'text') return ISSUE_PARTS.find((part) => part === target.place.field) ?? null;
  // The issue's own pictures stand in or behind its lede.
  return target.kind === 'picture' ? 'lede' : null;
}
