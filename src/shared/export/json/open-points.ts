import { READ_FIELDS } from '../../document/field-text.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import { NO_OPEN_POINTS, type OpenPoints } from '../../domain/open-points.ts';
import type { PartRef } from '../../domain/part-ref.ts';
import { z } from './zod.ts';

const place = z.object({
  developmentId: z.custom<DevelopmentId | null>((value) => value === null || typeof value === 'string'),
  field: z.enum(READ_FIELDS),
});
const point = {
  id: z.string(),
  part: z.custom<PartRef | null>((value) => value === null || typeof value === 'string'),
  place: place.nullable().default(null),
  who: z.string().default(''),
};
const openSchema = z.object({
  open: z
    .object({
      threads: z
        .array(
          z.object({ ...point, quote: z.string().default(''), isBlocking: z.boolean(), words: z.string().default('') }),
        )
        .default([]),
      suggestions: z.array(z.object(point)).default([]),
    })
    .optional(),
});

/** What an issue's JSON says beside the issue of threads and suggestions that are open; nothing where it says nothing that can be read. */
export function readOpenPoints(text: string): OpenPoints {
  const parsed = openSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
  return parsed.success ? (parsed.data.open ?? NO_OPEN_POINTS) : NO_OPEN_POINTS;
}
