import { type Random, seeded } from '../threads-run/random.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

let random: Random = seeded(0);

/** From here on ids are those of a seed, so that its run can be had again as it was. */
export function seedIds(seed: number): void {
  random = seeded(seed ^ 0x5f3759df);
}

/** In place of `nanoid`: as many random letters. */
export const nanoid = (size = 21): string => Array.from({ length: size }, () => random.pick([...LETTERS])).join('');
