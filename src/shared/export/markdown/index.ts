export { type IssueFileProblem, isIssueMarkdown, parseIssueMarkdown } from './parse-issue.ts';
export { type IssueMarkdown, writeIssueMarkdown } from './write-issue.ts';
