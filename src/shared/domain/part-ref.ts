import type { Development } from './development.ts';
import type { DevelopmentId } from './ids.ts';

/** What is sent for review and approved by itself: a development, or one of the parts that an issue has once. */
export const ISSUE_PARTS = ['lede', 'inContext', 'takeaway'] as const;
export type IssuePart = (typeof ISSUE_PARTS)[number];

/** An id of a development, or the name of a part that the issue has once. */
export type PartRef = DevelopmentId | IssuePart;

export const isIssuePart = (part: PartRef): part is IssuePart => (ISSUE_PARTS as readonly string[]).includes(part);

/** The parts of an issue in reading order: lede, developments, In Context, takeaway. */
export const partsOf = (issue: { readonly developments: readonly Pick<Development, 'id'>[] }): readonly PartRef[] => [
  'lede',
  ...issue.developments.map(({ id }) => id),
  'inContext',
  'takeaway',
];
