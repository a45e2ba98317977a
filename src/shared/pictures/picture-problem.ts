import { fail, type Result } from '../domain/result.ts';

/** Why a file cannot be taken in as a picture. The message names the file and what to do. */
export interface PictureProblem {
  readonly kind: 'wrong-type' | 'too-large' | 'damaged' | 'hostile';
  readonly message: string;
}

/** What a reader throws where a file breaks off or is not what its first bytes say; never leaves this room. */
export class DamagedPicture extends Error {}

/** Pictures have a few thousand parts at the most; a file of millions of empty ones is there to fill memory. */
const MOST_PARTS = 100_000;

export function refuseManyParts(parts: readonly unknown[]): void {
  if (parts.length >= MOST_PARTS) throw new DamagedPicture(`it has more than ${MOST_PARTS} parts`);
}

export const problem = (kind: PictureProblem['kind'], message: string): Result<never, PictureProblem> =>
  fail({ kind, message });
