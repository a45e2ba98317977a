import * as nodeModule from 'node:module';
import { join } from 'node:path';

/** Of the Node in Electron; the types here are those of the older Node that the scripts run on. */
interface CompileCache {
  readonly enableCompileCache?: (folder: string) => unknown;
  readonly flushCompileCache?: () => void;
}

/** When the start is over. What was compiled is written then: a window is mostly open for hours. */
const WRITE_AFTER_MS = 3_000;

/** Keeps what is compiled of this process's modules in the profile, as Chromium does for the pages' scripts. */
export function keepCompiled(profile: string): void {
  const { enableCompileCache, flushCompileCache } = nodeModule as CompileCache;
  enableCompileCache?.(join(profile, 'Code Cache', 'main'));
  setTimeout(() => flushCompileCache?.(), WRITE_AFTER_MS).unref();
}
