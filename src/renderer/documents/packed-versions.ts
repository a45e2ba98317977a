import type * as Y from 'yjs';
import { PACKAGE_LIMITS, type PackedVersion } from '../../shared/exchange/index.ts';
import { travellingVersions } from './travelling-versions.ts';
import type { VersionStore } from './version-store.ts';

/** The contents of an issue's versions, each once, as far as they are on this machine and a package takes so much. */
export async function packedVersions(doc: Y.Doc, store: VersionStore): Promise<readonly PackedVersion[]> {
  const packed = new Map<string, PackedVersion>();
  let total = 0;
  for (const { contentSha256: sha256 } of travellingVersions(doc)) {
    const bytes = packed.has(sha256) ? null : await store.bytes(sha256);
    if (bytes === null || bytes.byteLength > PACKAGE_LIMITS.versionBytes) continue;
    total += bytes.byteLength;
    if (total > PACKAGE_LIMITS.packedVersionsBytes) break;
    packed.set(sha256, { sha256, bytes });
  }
  return [...packed.values()];
}
