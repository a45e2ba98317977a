import { fail, type Result } from '../domain/result.ts';

/** Why a package was refused. Nothing has been changed then. */
export interface PackageProblem {
  readonly kind: 'not-a-package' | 'damaged' | 'hostile' | 'too-large' | 'newer';
  /** Begins with the file's name, ends with what to do. */
  readonly message: string;
}

const REMEDY: Readonly<Record<PackageProblem['kind'], string>> = {
  'not-a-package': 'Choose a file that Digest Desk packed, ending in .digest.',
  damaged: 'Nothing was changed. Ask its sender to send it again.',
  hostile: 'Nothing was changed. Do not open it; ask its sender what it is.',
  'too-large': 'Nothing was changed. Ask its sender for one with smaller pictures.',
  newer: 'Nothing was changed. Update Digest Desk to open it.',
};

/** Refuses a package by its name. */
export const refuse = (kind: PackageProblem['kind'], name: string, why: string): Result<never, PackageProblem> =>
  fail({
    kind,
    message: `“${name}” ${kind === 'hostile' ? 'was refused' : 'was not opened'}: ${why}. ${REMEDY[kind]}`,
  });
