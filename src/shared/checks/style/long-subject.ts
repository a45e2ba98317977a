import { mailSubject } from '../../export/mail-subject.ts';
import type { IssueCheck } from '../check.ts';
import { quoted } from '../passages.ts';

/** The subject line of the mail is shown whole. */
export const longSubject: IssueCheck = {
  name: 'long-subject',
  label: 'A subject line that is too long',
  severity: 'hint',
  inIssue: ({ issue, publication }) => {
    const most = publication.checks.lines.subjectCharacters;
    const subject = mailSubject(publication.name, issue);
    const length = [...subject].length;
    return most === 0 || length <= most
      ? []
      : [
          {
            message: `The subject line has ${length} characters`,
            why: `${quoted(subject)}: lists of mail cut it after some ${most}. It is made of the publication’s name, the number and the title.`,
            place: { developmentId: null, field: 'title' },
          },
        ];
  },
};
