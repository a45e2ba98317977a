import type { RecordAction, RecordEntry } from '../domain/record.ts';

const DEEDS: { readonly [K in RecordAction['kind']]: (action: Extract<RecordAction, { kind: K }>) => string } = {
  sent: ({ part }) => `sent ${part} for review`,
  recalled: ({ part }) => `took ${part} back from review`,
  approved: ({ part }) => `approved ${part}`,
  'approval-withdrawn': ({ part }) => `withdrew the approval of ${part}`,
  returned: ({ part }) => `sent ${part} back`,
  overridden: ({ findingId }) => `passed over the finding ${findingId}`,
  released: ({ release }) => `made release ${release}`,
  corrected: ({ release }) => `began a correction of release ${release}`,
  'release-withdrawn': ({ release }) => `withdrew release ${release}`,
};

/** What an action says, in words, with `nameOf` for the parts; also of what is only claimed to be one. */
export function describeAction(action: RecordAction, nameOf: (part: string) => string = (part) => part): string {
  const deed = DEEDS[action?.kind] as ((action: RecordAction) => string) | undefined;
  if (deed === undefined) return 'did something that is not known here';
  return deed('part' in action ? ({ ...action, part: nameOf(String(action.part)) } as RecordAction) : action);
}

/** Who did what, and when. */
export const describeEntry = (entry: RecordEntry): string =>
  `${String(entry?.name ?? 'somebody')} ${describeAction(entry?.action)}, ${String(entry?.at ?? 'at no known time')}`;
