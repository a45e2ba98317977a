export { type IssueEmail, type IssueEmailOptions, MAIL_LIMIT_BYTES, writeIssueEmail } from './write-email.ts';
