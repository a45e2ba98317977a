import type { Finding, FindingFix } from '../../../../shared/checks/index.ts';
import type { Readability } from '../../../../shared/checks/readability.ts';

/** What Preflight shows, and what can be done about it. */
export interface PreflightDesk {
  /** Null until the issue was checked the first time. */
  readonly found: { readonly findings: readonly Finding[]; readonly readability: readonly Readability[] } | null;
  /** The finding in hand; it stays so while one is away in the text. */
  readonly currentId: string | null;
  readonly setCurrent: (id: string | null) => void;
  /** Goes to its place, in Write or in Review. */
  readonly show: (finding: Finding) => void;
  readonly fix: (finding: Finding, fix: FindingFix) => void;
  /** Why this person cannot go on over a blocker; null where they can. */
  readonly mayNotOverride: string | null;
  /** Records that one goes on over a blocker. */
  readonly override: (finding: Finding, reason: string) => void;
}
