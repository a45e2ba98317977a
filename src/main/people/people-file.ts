import { z } from 'zod';
import type { PersonId } from '../../shared/domain/ids.ts';
import { HANDS, type Hand } from '../../shared/domain/person.ts';

const id = z.custom<PersonId>((value) => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value));

/** The people of a profile as they are on disk. */
export const peopleFileSchema = z.object({
  version: z.literal(1),
  currentId: id,
  people: z.array(
    z.object({
      id,
      name: z.string(),
      initials: z.string(),
      hand: z.custom<Hand>((value) => (HANDS as readonly unknown[]).includes(value)),
      publicKey: z.string().regex(/^[0-9a-f]{64}$/),
      /** By the keystore: its ciphertext in Base64. In the file: the seed itself in hexadecimal digits. */
      key: z.object({ keptBy: z.enum(['keystore', 'file']), secret: z.string().min(1) }),
    }),
  ),
});
export type PeopleFile = z.infer<typeof peopleFileSchema>;
