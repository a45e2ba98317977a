import type { DevelopmentId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import { type IssuePart, type PartRef, partsOf } from '../domain/part-ref.ts';
import { canonicalBytes, sha256Hex } from '../record/canonical-json.ts';
import { CANONICAL_VERSION, type ContentSource, canonicalPart } from './canonical-part.ts';
import { canonicalLine, canonicalRichText } from './canonical-text.ts';

/** SHA-256 of a part's canonical content in lower-case hexadecimal digits; null where the issue has no such development. */
export function hashPart(issue: ContentSource, part: PartRef): string | null {
  const content = canonicalPart(issue, part);
  return content === null ? null : sha256Hex(canonicalBytes(content));
}

/** The hashes of all parts, as `digest hash` prints them. */
export interface ContentHashes extends Readonly<Record<IssuePart, string>> {
  readonly canonicalVersion: number;
  /** In reading order. */
  readonly developments: readonly {
    readonly id: DevelopmentId;
    readonly headline: string;
    readonly hash: string;
  }[];
}

/** Hashes every part of an issue. */
export function contentHashes(issue: ContentSource, hash: typeof hashPart = hashPart): ContentHashes {
  const known = (part: PartRef): string => hash(issue, part) ?? '';
  return {
    canonicalVersion: CANONICAL_VERSION,
    developments: issue.developments.map(({ id, headline }) => ({ id, headline, hash: known(id) })),
    lede: known('lede'),
    inContext: known('inContext'),
    takeaway: known('takeaway'),
  };
}

/** SHA-256 of all that an issue prints: its parts by their hashes, in reading order, and the lines around them. */
export function hashIssue(issue: Issue, hash: typeof hashPart = hashPart): string {
  return sha256Hex(
    canonicalBytes({
      canonicalVersion: CANONICAL_VERSION,
      kind: 'issue',
      language: issue.language,
      number: canonicalLine(issue.number),
      title: canonicalLine(issue.title),
      periodStart: issue.periodStart,
      periodEnd: issue.periodEnd,
      publicationDate: issue.publicationDate,
      notice: canonicalRichText(issue.notice),
      sectionHeading: canonicalLine(issue.sectionHeading),
      parts: partsOf(issue).map((part) => hash(issue, part)),
    }),
  );
}
