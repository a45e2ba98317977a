import { CHECK_LEVELS, DEFAULT_CHECK_POLICY } from '../domain/check-policy.ts';
import type { Publication } from '../domain/publication.ts';
import { DEFAULT_WORKFLOW } from '../domain/workflow.ts';
import { z } from '../export/json/zod.ts';

/** What a publication asks of an issue: it travels with its brand, so that whoever works with one checks alike. */
export type PublicationRules = Pick<
  Publication,
  'wordTargets' | 'checks' | 'namingChecksOff' | 'backReference' | 'workflow'
>;

const level = z.enum(CHECK_LEVELS);
const count = z.number().int().nonnegative();
/** The rules as they stand in a brand’s file. */
export const rulesSchema = z.object({
  wordTargets: z.object({ development: count, issue: count }).default({ development: 0, issue: 0 }),
  checks: z
    .object({
      levels: z.record(z.string(), level).default({}),
      houseRules: z
        .array(
          z.object({
            id: z.string(),
            pattern: z.string(),
            isCaseSensitive: z.boolean().default(false),
            message: z.string().default(''),
            replacement: z.string().nullable().default(null),
          }),
        )
        .default([]),
      lines: z.object({ headlineCharacters: count, subjectCharacters: count }).default(DEFAULT_CHECK_POLICY.lines),
    })
    .default({ levels: {}, houseRules: [], lines: DEFAULT_CHECK_POLICY.lines }),
  namingChecksOff: z.array(z.string()).default([]),
  backReference: z.string().default(''),
  workflow: z
    .object({ approvalsNeeded: z.union([z.literal(1), z.literal(2)]), allowsOwnApproval: z.boolean() })
    .default(DEFAULT_WORKFLOW),
});
