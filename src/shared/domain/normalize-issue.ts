import { normalizeRichText } from '../document/normalize.ts';
import type { Issue } from './issue.ts';

/** A one-line text in its one form: white space folded, none at the ends. */
export const normalizeLine = (text: string): string =>
  text.replace(/\s+/gu, (space) => (/^\u00a0+$/.test(space) ? space : ' ')).trim();

/** An issue in the one form that equal issues share: what exports write and imports give back. */
export const normalizeIssue = (issue: Issue): Issue => ({
  ...issue,
  title: normalizeLine(issue.title),
  sectionHeading: normalizeLine(issue.sectionHeading),
  notice: normalizeRichText(issue.notice),
  lede: normalizeRichText(issue.lede),
  inContext: normalizeRichText(issue.inContext),
  takeaway: normalizeRichText(issue.takeaway),
  developments: issue.developments.map((development) => ({
    ...development,
    headline: normalizeLine(development.headline),
    body: normalizeRichText(development.body),
    whyThisMatters: normalizeRichText(development.whyThisMatters),
  })),
});
