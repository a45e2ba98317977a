import type * as Y from 'yjs';
import type { Issue } from '../../shared/domain/issue.ts';
import type { RecordEntry } from '../../shared/domain/record.ts';
import type { Manifest, ReleaseSummary } from '../../shared/domain/release.ts';
import { soundEntries } from '../../shared/record/index.ts';
import { readManifest } from './kept-manifests.ts';
import { listVersions } from './versions-document.ts';

/** The releases of an issue, the oldest first. */
export function readReleases(doc: Y.Doc, { id, record }: Pick<Issue, 'id' | 'record'>): readonly ReleaseSummary[] {
  if (record.entries.length === 0) return [];
  const entries = soundEntries(record, id);
  const versions = listVersions(doc);
  let correction: string[] = [];
  return entries.flatMap((entry): ReleaseSummary[] => {
    const { action, at, name, by } = entry;
    if (action.kind === 'corrected') correction.push(action.what);
    if (action.kind !== 'released') return [];
    const told = correction.join(' ');
    correction = [];
    const manifest = parsed(readManifest(doc, action.manifestSha256));
    return [
      {
        release: action.release,
        at,
        name,
        by,
        manifestSha256: action.manifestSha256,
        contentHash: action.contentHash,
        files: manifest?.files.length ?? null,
        title: manifest?.issue.title ?? '',
        correction: told,
        withdrawn: withdrawalOf(entries, action.release),
        contentSha256:
          versions.find((version) => version.reason === 'released' && version.at === at)?.contentSha256 ?? null,
      },
    ];
  });
}

function withdrawalOf(entries: readonly RecordEntry[], release: number): string | null {
  const found = entries.findLast(({ action }) => action.kind === 'release-withdrawn' && action.release === release);
  return found?.action.kind === 'release-withdrawn' ? found.action.reason : null;
}

function parsed(text: string | undefined): Pick<Manifest, 'files' | 'issue'> | null {
  try {
    return text === undefined ? null : (JSON.parse(text) as Manifest);
  } catch {
    return null;
  }
}
