import { CANONICAL_VERSION } from '../approval/canonical-part.ts';
import { hashIssue } from '../approval/hash-part.ts';
import type { ReviewState } from '../approval/review-state.ts';
import type { Issue } from '../domain/issue.ts';
import { partsOf } from '../domain/part-ref.ts';
import type { Publication } from '../domain/publication.ts';
import type { RecordAction, RecordEntry } from '../domain/record.ts';
import type { Manifest, ReleaseFile, UnsignedManifest } from '../domain/release.ts';
import { canonicalBytes, sha256Hex } from '../record/canonical-json.ts';
import { compare } from '../record/order.ts';
import { wellFormed, wellFormedValue } from '../record/well-formed.ts';

/** Somebody who can sign a manifest: they, or the main process for them. */
export interface ManifestSigner {
  readonly id: UnsignedManifest['by'];
  readonly name: string;
  readonly publicKey: string;
  readonly sign: (content: UnsignedManifest) => Promise<string>;
}

/** What a release is made of. */
export interface ReleaseFacts {
  readonly issue: Issue;
  readonly publication: Pick<Publication, 'id' | 'name'> | undefined;
  readonly review: ReviewState;
  readonly release: number;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** Of the app that made the files. */
  readonly version: string;
  readonly at: string;
}

/** A signed manifest as the file that goes out, and what the record says of it. */
export interface CreatedManifest {
  readonly manifest: Manifest;
  /** The bytes of `manifest.json` are its UTF-8. */
  readonly text: string;
  readonly action: Extract<RecordAction, { readonly kind: 'released' }>;
}

/** Freezes the facts of a release and signs them. */
export async function createManifest(facts: ReleaseFacts, signer: ManifestSigner): Promise<CreatedManifest> {
  const { issue, publication, review, release, version, at } = facts;
  const { id, number, title, language, publicationDate } = issue;
  const unsigned: UnsignedManifest = wellFormedValue({
    format: 'digest-desk/release',
    version: 1,
    issue: { id, number, title, language, publicationDate },
    publication: { id: publication?.id ?? issue.publicationId, name: publication?.name ?? '' },
    release,
    contentHash: hashIssue(issue),
    canonicalVersion: CANONICAL_VERSION,
    approvals: approvalsIn(issue, review),
    notApproved: review.notApproved,
    overridden: deedsIn(review.entries, 'overridden', ({ findingId, reason }) => ({ findingId, reason })),
    corrections: deedsIn(review.entries, 'corrected', ({ release: wrong, what, why, parts }) => ({
      release: wrong,
      what,
      why,
      parts,
    })),
    files: listFiles(facts.files),
    generator: { name: 'Digest Desk', version },
    at,
    by: signer.id,
    name: wellFormed(signer.name),
    publicKey: signer.publicKey,
  });
  const manifest: Manifest = { ...unsigned, signature: await signer.sign(unsigned) };
  const text = writeManifest(manifest);
  const { contentHash, canonicalVersion } = manifest;
  const manifestSha256 = sha256Hex(new TextEncoder().encode(text));
  return { manifest, text, action: { kind: 'released', release, manifestSha256, contentHash, canonicalVersion } };
}

/** A manifest as people and programs read it. */
const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** What was signed of a manifest. */
export function signedBytes({ signature: _signature, ...unsigned }: Manifest): Uint8Array {
  return canonicalBytes(unsigned);
}

const listFiles = (files: ReleaseFacts['files']): readonly ReleaseFile[] =>
  files
    .map(({ name, content }) => ({ name, bytes: content.length, sha256: sha256Hex(content) }))
    .sort((a, b) => compare(a.name, b.name));

function approvalsIn(issue: Issue, { parts, entries }: ReviewState): UnsignedManifest['approvals'] {
  const nameOf = (by: string) => entries.findLast((entry) => entry.by === by)?.name ?? by;
  return partsOf(issue).flatMap((part) =>
    (parts.get(part)?.approvals ?? [])
      .filter(({ isStale }) => !isStale)
      .map(({ by, at, hash }) => ({ part, by, name: nameOf(by), at, contentHash: hash })),
  );
}

function deedsIn<K extends RecordAction['kind'], T>(
  entries: readonly RecordEntry[],
  kind: K,
  told: (action: Extract<RecordAction, { readonly kind: K }>) => T,
) {
  return entries.flatMap(({ action, by, name, at }) =>
    action.kind === kind ? [{ ...told(action as Extract<RecordAction, { readonly kind: K }>), by, name, at }] : [],
  );
}
