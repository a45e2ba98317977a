import { emptyRichText, paragraphs } from '../document/rich-text.ts';
import { newDevelopmentId } from './ids.ts';
import { blankIssue, type Issue } from './issue.ts';
import type { Publication } from './publication.ts';

/** A new issue that takes over from another what stays the same from week to week: notice, headings, number of developments. */
export function issueFromStructure(previous: Issue, days: number): Issue {
  const fresh = blankIssue(previous.publicationId, previous.language);
  return {
    ...fresh,
    number: nextNumber(previous.number),
    periodStart: laterDay(previous.periodStart, days),
    periodEnd: laterDay(previous.periodEnd, days),
    publicationDate: laterDay(previous.publicationDate, days),
    notice: previous.notice,
    sectionHeading: previous.sectionHeading,
    developments: previous.developments.map((development) => ({
      id: newDevelopmentId(),
      headline: '',
      body: emptyRichText(),
      whyThisMatters: emptyRichText(),
      sources: [],
      topics: development.topics,
    })),
  };
}

/** A blank issue with one empty development, the next in its publication. */
export const newBlankIssue = (
  { id, language, standingNotice }: Pick<Publication, 'id' | 'language' | 'standingNotice'>,
  previousNumber: string,
): Issue => ({
  ...blankIssue(id, language),
  notice: standingNotice === '' ? emptyRichText() : paragraphs(...standingNotice.split('\n')),
  number: nextNumber(previousNumber),
  developments: [
    {
      id: newDevelopmentId(),
      headline: '',
      body: emptyRichText(),
      whyThisMatters: emptyRichText(),
      sources: [],
      topics: [],
    },
  ],
});

/** The number after a number: "47" → "48", "2026/9" → "2026/10"; empty where it ends in no digit. */
export function nextNumber(number: string): string {
  const match = /^(.*?)(\d+)$/.exec(number);
  return match === null ? '' : `${match[1] ?? ''}${Number(match[2]) + 1}`;
}

function laterDay(day: string, days: number): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '';
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A weekly digest: what an issue that says no period is followed by. */
const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

/** The days from one issue to the next: as many as its period has. */
export function daysToNext({ periodStart, periodEnd }: Pick<Issue, 'periodStart' | 'periodEnd'>): number {
  const days = Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / DAY_MS) + 1;
  return Number.isInteger(days) && days > 0 ? days : WEEK_DAYS;
}
