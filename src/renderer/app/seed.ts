import type { PublicationId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { readStoredPublication, storeIssue, storePublication } from '../documents/library-documents.ts';
import { measureOpening, type Opening } from '../documents/measure-opening.ts';
import { newPublication } from '../documents/publication-document.ts';
import type { DigestDatabase } from '../storage/database.ts';

declare global {
  interface Window {
    /** For the benchmark; there only when the window is opened on `#seed`. */
    digestDeskOpening?: (issueId: string, updates: number) => Promise<Opening>;
    /** Puts made-up issues into the library; there only when the window is opened on `#seed`. */
    digestDeskSeed?: (publicationName: string, language: string, issues: readonly Issue[]) => Promise<void>;
  }
}

/** Lets the seeding script fill a profile through the same code that a person's issues go through. */
export function offerSeeding(database: DigestDatabase): void {
  window.digestDeskSeed = async (publicationName, language, issues) => {
    const publicationId = issues[0]?.publicationId ?? ('seed' as PublicationId);
    const isKnown = (await readStoredPublication(database, publicationId)) !== null;
    if (!isKnown) await storePublication(database, newPublication(publicationId, publicationName, language));
    for (const issue of issues) await storeIssue(database, issue);
  };
  window.digestDeskOpening = (issueId, updates) => measureOpening(database, issueId, updates);
}
