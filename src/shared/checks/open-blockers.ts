import type { RecordEntry } from '../domain/record.ts';
import type { Finding } from './finding.ts';

/**
 * The findings that stop a release: the blockers that nobody has gone on over. `record` holds sound entries, as
 * `reviewState` gives them: one that was tampered with answers nothing.
 */
export function openBlockers(
  findings: readonly Finding[],
  record: { readonly entries: readonly Pick<RecordEntry, 'action'>[] },
): readonly Finding[] {
  const answered = overriddenIds(record);
  return findings.filter(({ severity, id }) => severity === 'blocker' && !answered.has(id));
}

/** The ids of the findings that somebody has gone on over, each with the last reason given. */
export const overriddenIds = ({
  entries,
}: {
  readonly entries: readonly Pick<RecordEntry, 'action'>[];
}): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ action }) => (action.kind === 'overridden' ? [[action.findingId, action.reason] as const] : [])),
  );
