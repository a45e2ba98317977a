import { longDay } from '../document/period-text.ts';
import { paragraphs } from '../document/rich-text.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import type { RecordEntry } from '../domain/record.ts';
import { soundEntries } from '../record/sound-entries.ts';

/** An issue as it is printed: what was put right since it went out first is said at the end of its notice. */
export function withCorrectionNotes(issue: Issue, publication: Pick<Publication, 'correctionNote'> | undefined): Issue {
  const notes = soundEntries(issue.record, issue.id).flatMap((entry) =>
    entry.action.kind === 'corrected' ? [correctionNote(issue, entry, publication?.correctionNote ?? '')] : [],
  );
  if (notes.length === 0) return issue;
  return {
    ...issue,
    notice: { ...issue.notice, children: [...issue.notice.children, ...paragraphs(...notes).children] },
  };
}

/** The note where the house has no rule, in the languages we ship; others take the English form. */
const FORMS: Readonly<Record<string, string>> = {
  en: 'Correction, {date}: {what}',
  ru: 'Исправление, {date}: {what}',
  de: 'Korrektur, {date}: {what}',
  fr: 'Correction, {date} : {what}',
};

const PLACE = /\{(date|what|why|developments)\}/g;

/** The words of one note by the house's rule. */
function correctionNote(issue: Issue, { action, at }: RecordEntry, rule: string): string {
  if (action.kind !== 'corrected') return '';
  const headlines = issue.developments
    .filter(({ id }) => action.parts.includes(id))
    .map(({ headline }) => `“${headline}”`);
  const values: Readonly<Record<string, string>> = {
    date: longDay(at.slice(0, 10), issue.language),
    what: action.what,
    why: action.why,
    developments: headlines.join(', '),
  };
  const form = rule.trim() === '' ? (FORMS[issue.language.split('-')[0] ?? 'en'] ?? FORMS.en ?? '') : rule;
  return form.replaceAll(PLACE, (_all, name: string) => values[name] ?? '');
}
