let folder = '';

/** Says where the program lies: its parts are found there. */
export function setOwnFolder(path: string): void {
  folder = path;
}

/** The folder of the program, as `entry.ts` has said. */
export const ownFolder = (): string => folder;
