import type { IssueId } from '../domain/ids.ts';
import type { IssueRecord, RecordEntry } from '../domain/record.ts';
import { MANIFEST_NAME, type Manifest, RECORD_NAME, type ReleaseFile, releaseLabel } from '../domain/release.ts';
import { isSignedBy, personIdOf } from '../record/sign.ts';
import { soundEntries } from '../record/sound-entries.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { signedBytes } from './create-manifest.ts';
import { manifestSchema } from './manifest-schema.ts';
import { parseRecordFile } from './record-file.ts';

/** What a folder has in it. */
export interface FoundFolder {
  readonly files: readonly (ReleaseFile & { readonly isLink?: boolean })[];
  /** The texts of `manifest.json` and `record.json`; null where they are not there. */
  readonly manifest: string | null;
  readonly record: string | null;
}

/** What a release is held against beside its own folder. */
export interface ReleaseKnown {
  /** The record of the issue at hand; the one in the folder is checked as well. */
  readonly log?: { readonly issueId: IssueId; readonly record: IssueRecord } | undefined;
  /** The manifest as the issue has kept it, for a folder that has lost its own. */
  readonly manifest?: string | undefined;
  /** The key that it must be signed with. */
  readonly publicKey?: string | undefined;
}

export const RELEASE_FAULTS = ['altered', 'missing', 'extra', 'forged', 'unknown'] as const;
/** `forged`: not signed by whom it names. `unknown`: the record does not tell of it, or otherwise. */
export type ReleaseFault = (typeof RELEASE_FAULTS)[number];

export interface ReleaseProblem {
  readonly kind: ReleaseFault;
  /** The file that it is about. */
  readonly file: string;
  /** The whole finding in one sentence. */
  readonly message: string;
}

export interface ReleaseVerdict {
  readonly problems: readonly ReleaseProblem[];
  /** Null where there is none to be read. */
  readonly manifest: Manifest | null;
  /** The reason given, where the record says that the release was withdrawn; that is no problem of its files. */
  readonly withdrawn: string | null;
}

/** Checks a release folder against its manifest, the manifest against its key, and both against the record. Names every file that is not as it was. */
export function verifyRelease(found: FoundFolder, known: ReleaseKnown = {}): ReleaseVerdict {
  const told = found.manifest ?? known.manifest ?? null;
  const manifest = told === null ? null : parseManifest(told);
  const lost: ReleaseProblem[] =
    found.manifest === null ? [{ kind: 'missing', file: MANIFEST_NAME, message: `${MANIFEST_NAME} is missing` }] : [];
  if (manifest === null) {
    if (told === null) return { problems: lost, manifest, withdrawn: null };
    const message = `${MANIFEST_NAME} was altered: it is no manifest of a release`;
    return { problems: [{ kind: 'altered', file: MANIFEST_NAME, message }], manifest, withdrawn: null };
  }
  const own = found.record === null ? null : parseRecordFile(found.record);
  const logs = [
    ...(own?.ok === true ? [{ ...own.value, where: `the record in ${RECORD_NAME}` }] : []),
    ...(known.log === undefined ? [] : [{ ...known.log, where: 'the record of the issue' }]),
  ];
  const sha256 = found.files.find(({ name }) => name === MANIFEST_NAME)?.sha256 ?? null;
  return {
    manifest,
    problems: [
      ...lost,
      ...signatureProblems(manifest, known.publicKey),
      ...fileProblems(manifest, found),
      ...(found.record === null
        ? [{ kind: 'missing' as const, file: RECORD_NAME, message: `${RECORD_NAME} is missing` }]
        : []),
      ...(own?.ok === false
        ? [{ kind: 'altered' as const, file: RECORD_NAME, message: `${RECORD_NAME} was altered: ${own.error}` }]
        : []),
      ...logs.flatMap((log) => logProblems(manifest, sha256, log)),
    ],
    withdrawn: logs.map((log) => withdrawalIn(log, manifest)).find((reason) => reason !== null) ?? null,
  };
}

function parseManifest(text: string): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function signatureProblems(manifest: Manifest, expectedKey: string | undefined): ReleaseProblem[] {
  const problem = (message: string): ReleaseProblem => ({ kind: 'forged', file: MANIFEST_NAME, message });
  const { by, name, publicKey, signature } = manifest;
  if (personIdOf(publicKey) !== by)
    return [problem(`${MANIFEST_NAME} is forged: its key is not that of ${name}, whom it names`)];
  if (!isSignedBy(signedBytes(manifest), signature, publicKey))
    return [problem(`${MANIFEST_NAME} was altered: it is not what ${name} signed`)];
  if (expectedKey !== undefined && expectedKey !== publicKey)
    return [problem(`${MANIFEST_NAME} is signed with the key ${publicKey}, not with the one given`)];
  return [];
}

function fileProblems({ files }: Manifest, found: FoundFolder): ReleaseProblem[] {
  const there = new Map(found.files.map((file) => [file.name, file]));
  const listed = new Set([...files.map(({ name }) => name), MANIFEST_NAME, RECORD_NAME]);
  return [
    ...files.flatMap(({ name, bytes, sha256 }): ReleaseProblem[] => {
      const file = there.get(name);
      if (file === undefined) return [{ kind: 'missing', file: name, message: `${name} is missing` }];
      if (file.isLink) return [{ kind: 'altered', file: name, message: `${name} was altered: it is a link now` }];
      if (file.sha256 === sha256 && file.bytes === bytes) return [];
      const size = file.bytes === bytes ? '' : `; it had ${bytes} bytes and has ${file.bytes}`;
      return [{ kind: 'altered', file: name, message: `${name} was altered${size}` }];
    }),
    ...found.files
      .filter(({ name }) => !listed.has(name))
      .map(({ name }): ReleaseProblem => ({ kind: 'extra', file: name, message: `${name} is not of this release` })),
  ];
}

interface Log {
  readonly issueId: IssueId;
  readonly record: IssueRecord;
  readonly where: string;
}

function logProblems(manifest: Manifest, sha256: string | null, { issueId, record, where }: Log): ReleaseProblem[] {
  const problem = (message: string): ReleaseProblem => ({ kind: 'unknown', file: RECORD_NAME, message });
  if (issueId !== manifest.issue.id) return [problem(`${where} is that of another issue`)];
  const verdict = verifyRecord(record, issueId);
  const faults = verdict.ok ? [] : [problem(`${where}: ${verdict.problem.message}`)];
  const entry = releasedIn(soundEntries(record, issueId), manifest);
  const label = releaseLabel(manifest.issue.number, manifest.release);
  if (entry === null) return [...faults, problem(`${where} does not tell of release ${label}`)];
  if (sha256 !== null && entry.action.manifestSha256 !== null && entry.action.manifestSha256 !== sha256)
    faults.push({
      kind: 'altered',
      file: MANIFEST_NAME,
      message: `${MANIFEST_NAME} was altered: ${where} tells of another for release ${label}`,
    });
  if (entry.by !== manifest.by || entry.action.contentHash !== manifest.contentHash)
    faults.push(problem(`${where} tells otherwise of release ${label}: who made it, or of what`));
  return faults;
}

type Released = RecordEntry & { readonly action: Extract<RecordEntry['action'], { readonly kind: 'released' }> };

/** The entry of a manifest's release: the one that names its maker, where two copies of the record made one of the same number. */
function releasedIn(entries: readonly RecordEntry[], { release, by }: Manifest): Released | null {
  const found = entries.filter(
    (entry): entry is Released => entry.action.kind === 'released' && entry.action.release === release,
  );
  return found.find((entry) => entry.by === by) ?? found[0] ?? null;
}

function withdrawalIn({ record, issueId }: Log, { release }: Manifest): string | null {
  const { action } =
    soundEntries(record, issueId).findLast(
      (entry) => entry.action.kind === 'release-withdrawn' && entry.action.release === release,
    ) ?? {};
  return action?.kind === 'release-withdrawn' ? action.reason : null;
}

/** A verdict in a few words: "Intact", "1 missing, 2 altered". */
export function verdictWords({ problems }: Pick<ReleaseVerdict, 'problems'>): string {
  const counts = RELEASE_FAULTS.flatMap((kind) => {
    const files = new Set(problems.flatMap((problem) => (problem.kind === kind ? [problem.file] : [])));
    return files.size === 0 ? [] : [`${files.size} ${FAULT_WORDS[kind]}`];
  });
  return counts.length === 0 ? 'Intact' : counts.join(', ');
}

const FAULT_WORDS: Readonly<Record<ReleaseFault, string>> = {
  altered: 'altered',
  missing: 'missing',
  extra: 'extra',
  forged: 'forged',
  unknown: 'not in the record',
};
