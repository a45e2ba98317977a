export { LastIssue, type LastIssueText } from './last-issue.tsx';
