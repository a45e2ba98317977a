import type { ReadField } from '../../../shared/document/field-text.ts';

/** What a field is called where a stretch of it is pointed to. */
export const FIELD_NAMES: Readonly<Record<ReadField, string>> = {
  headline: 'Headline',
  body: 'Body',
  whyThisMatters: 'Analysis',
  title: 'Title',
  notice: 'Notice',
  lede: 'Lede',
  sectionHeading: 'Section heading',
  inContext: 'In Context',
  takeaway: 'Takeaway',
};
