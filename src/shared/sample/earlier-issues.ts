import type { PublicationId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import { issue44 } from './issue-44.ts';
import { issue45 } from './issue-45.ts';
import { issue46 } from './issue-46.ts';

/** What the sample publication brought out before the sample issue, oldest first. */
export const earlierIssues = (publicationId: PublicationId): readonly Issue[] =>
  [issue44, issue45, issue46].map((issue) => issue(publicationId));
