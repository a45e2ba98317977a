export { parseIssueMarkdown } from './parse-issue.ts';
export { writeIssueMarkdown } from './write-issue.ts';
