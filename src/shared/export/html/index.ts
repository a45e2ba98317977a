export { writeIssueHtml } from './write-issue.ts';
