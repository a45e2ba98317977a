import { fail, type Result } from '../domain/result.ts';

/** Why a file cannot be taken in as a picture. The message names the file and what to do. */
export interface PictureProblem {
  readonly kind: 'wrong-type' | 'too-large' | 'damaged' | 'hostile';
  readonly message: string;
}

/** What a reader throws where a file breaks off or is not what its first bytes say; never leaves this room. */
export class DamagedPicture extends Error {}

export const problem = (kind: PictureProblem['kind'], message: string): Result<never, PictureProblem> =>
  fail({ kind, message });
