import type { Issue } from '../domain/issue.ts';
import { blockText } from './plain-text.ts';

/** The fields whose words are read for names and numbers. */
export const READ_FIELDS = [
  'title',
  'notice',
  'lede',
  'sectionHeading',
  'headline',
  'body',
  'whyThisMatters',
  'inContext',
  'takeaway',
] as const;
export type ReadField = (typeof READ_FIELDS)[number];

/** The words of one field. */
export interface FieldText {
  readonly field: ReadField;
  /** From 0, in reading order; null for what the issue has once. */
  readonly developmentIndex: number | null;
  /** An empty line between blocks, `\n` for a line break within one, tabs between cells. Never only white space. */
  readonly text: string;
}

/** The words of an issue's fields in reading order; empty fields are left out. */
export function fieldTexts(issue: Issue): readonly FieldText[] {
  const once = (field: ReadField, text: string): FieldText => ({ field, developmentIndex: null, text });
  return [
    once('title', issue.title),
    once('notice', blockText(issue.notice)),
    once('lede', blockText(issue.lede)),
    once('sectionHeading', issue.sectionHeading),
    ...issue.developments.flatMap((development, developmentIndex): FieldText[] => [
      { field: 'headline', developmentIndex, text: development.headline },
      { field: 'body', developmentIndex, text: blockText(development.body) },
      { field: 'whyThisMatters', developmentIndex, text: blockText(development.whyThisMatters) },
    ]),
    once('inContext', blockText(issue.inContext)),
    once('takeaway', blockText(issue.takeaway)),
  ].filter(({ text }) => text.trim() !== '');
}
