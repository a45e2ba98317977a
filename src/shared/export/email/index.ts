export { MAIL_LIMIT_BYTES, writeIssueEmail } from './write-email.ts';
