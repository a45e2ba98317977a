export { type IssueHtmlOptions, writeIssueHtml } from './write-issue.ts';
