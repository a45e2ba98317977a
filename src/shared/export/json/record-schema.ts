import type { PersonId } from '../../domain/ids.ts';
import { HANDS, type Hand } from '../../domain/person.ts';
import type { RecordEntry, RecordSeal } from '../../domain/record.ts';
import { z } from './zod.ts';

/** Somebody as they stand in an issue's file. */
export const personSchema = z.object({
  id: z.custom<PersonId>(
    (value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value),
    'must be letters, digits, - or _',
  ),
  name: z.string(),
  initials: z.string(),
  hand: z.custom<Hand>((value) => (HANDS as readonly unknown[]).includes(value), 'must be 1, 2, 3 or 4'),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
});

/**
 * A record as it stands in a file, taken as it is: what was tampered with must reach `verifyRecord`, which names it, and not
 * make the issue unreadable. Nobody else may read an entry that did not pass there.
 */
export const recordSchema = z.object({
  entries: z.array(z.custom<RecordEntry>(() => true)).default([]),
  seals: z.array(z.custom<RecordSeal>(() => true)).default([]),
});
