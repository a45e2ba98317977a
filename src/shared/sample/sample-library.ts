import type { Entity } from '../domain/entity.ts';
import type { PublicationId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import { earlierIssues } from './earlier-issues.ts';
import { sampleIssue } from './sample-issue.ts';
import { sampleRegister } from './sample-register.ts';

/** What a first start finds: the sample issue, three earlier ones for memory to remember, and their register. */
export interface SampleLibrary {
  /** Oldest first; the last is the one to open. */
  readonly issues: readonly Issue[];
  readonly register: readonly Entity[];
}

/** The library that ships with the app. */
export const sampleLibrary = (publicationId: PublicationId): SampleLibrary => ({
  issues: [...earlierIssues(publicationId), sampleIssue(publicationId)],
  register: sampleRegister(),
});
