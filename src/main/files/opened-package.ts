import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { PACKAGE_LIMITS } from '../../shared/exchange/limits.ts';
import { RequestFailure } from '../ipc/request-failure.ts';

/** A file that the window is given to read. */
export interface OpenedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Packages that the system asked to open: by a double click, a drop on the icon, or words behind the program's name. */
export interface OpenedPackages {
  readonly add: (path: string) => void;
  /** The one that was asked for first and has not been taken; null where there is none. */
  readonly take: () => Promise<OpenedFile | null>;
}

/** The packages among the words behind a program's name, as whole paths. */
export const packagesIn = (words: readonly string[], folder: string): string[] =>
  words.filter((word) => !word.startsWith('-') && /\.digest$/i.test(word)).map((word) => resolve(folder, word));

/** `tell` is called when one was added: some window should take it. */
export function createOpenedPackages(tell: () => void): OpenedPackages {
  const waiting: string[] = [];
  return {
    add(path) {
      waiting.push(path);
      tell();
    },
    async take() {
      const path = waiting.shift();
      return path === undefined ? null : readPackageFile(path);
    },
  };
}

async function readPackageFile(path: string): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > PACKAGE_LIMITS.fileBytes) throw new RequestFailure('invalid', `“${name}” is too large to be a package.`);
    return { name, content: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    if (cause instanceof RequestFailure) throw cause;
    throw new RequestFailure('not-found', `“${name}” could not be read: ${(cause as Error).message}`, cause);
  }
}
