import { backReference } from '../../document/back-reference.ts';
import { longDay } from '../../document/period-text.ts';
import type { FindingDraft, IssueCheck, IssueContext } from '../check.ts';
import { passagesOf } from '../passages.ts';

/** What the text sends a reader back to is there. */
export const deadBackReference: IssueCheck = {
  name: 'dead-back-reference',
  label: 'Back-references that lead nowhere',
  severity: 'warning',
  inIssue: (context) => {
    const expression = referencesIn(context);
    return context.parts.flatMap(({ fields }) =>
      fields.flatMap((field) =>
        passagesOf(field, expression).flatMap((passage): FindingDraft[] => {
          const [, number = ''] = new RegExp(expression.source, 'u').exec(passage.quote) ?? [];
          const why = whyDead(number, passage.quote, context);
          return why === null
            ? []
            : [{ message: `Check the reference to No. ${number}`, why, place: field.place, passage }];
        }),
      ),
    );
  },
};

const NUMBER = '9876543210';

/** Numbered back-references, in the publication's own form and in the one usual in the language. */
function referencesIn({ language, publication: { backReference: rule } }: IssueContext): RegExp {
  const forms = [rule, ''].map((form) => backReference({ number: NUMBER, date: '' }, language, form));
  const heads = forms
    .filter((form) => form.includes(NUMBER))
    .map((form) => form.slice(0, form.indexOf(NUMBER)))
    // Where a bracket stands in the form, a text may do without.
    .map((head) =>
      escaped(head)
        .replace(/^\\[([]/, '$&?')
        .replaceAll(' ', '\\s'),
    );
  return new RegExp(`(?:${[...new Set(heads)].join('|')})(\\p{N}+)[^)\\n]{0,40}\\)?`, 'gu');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function whyDead(number: string, quote: string, { issue, otherIssues, language }: IssueContext): string | null {
  if (issue.number !== '' && number === issue.number) return 'This is that issue itself.';
  if (/^\d+$/.test(issue.number) && Number(number) > Number(issue.number))
    return `This is No. ${issue.number}: that issue is still to come.`;
  if (otherIssues === null) return null;
  const known = otherIssues.filter((other) => other.number === number);
  if (known.length === 0) return 'No issue with that number is in the library.';
  const day = /(\d{1,2}\s\p{L}+\s\d{4})/u.exec(quote)?.[1];
  const days = known.map(({ date }) => longDay(date, language)).filter((date) => date !== '');
  return day === undefined || days.length === 0 || days.includes(day) ? null : `That issue is of ${days.join(' or ')}.`;
}
