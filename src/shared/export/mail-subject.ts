import type { Issue } from '../domain/issue.ts';

/** What the mail of an issue has for its subject: "Black Sea Digest 47: Four Plants and a Quay"; empty where it has no name. */
export const mailSubject = (publication: string, { number, title }: Pick<Issue, 'number' | 'title'>): string =>
  [[publication, number].filter((part) => part !== '').join(' '), title].filter((part) => part !== '').join(': ');
