export { parseIssueJson } from './parse-issue.ts';
export { writeIssueJson } from './write-issue.ts';
