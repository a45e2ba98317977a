export { type IssueMarkdown, writeIssueMarkdown } from './write-issue.ts';
export { isIssueMarkdown, type IssueFileProblem, parseIssueMarkdown } from './parse-issue.ts';
