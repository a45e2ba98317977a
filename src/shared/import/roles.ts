/** What a paragraph can be taken for. */
export const ROLES = [
  'title',
  'notice',
  'lede',
  'sectionHeading',
  'headline',
  'body',
  'whyThisMatters',
  'sources',
  'inContext',
  'takeaway',
  'leftOut',
] as const;
export type Role = (typeof ROLES)[number];

export type Sureness = 'sure' | 'likely' | 'unsure';

/** What a person calls the roles. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  title: 'Title',
  notice: 'Notice',
  lede: 'Lede',
  sectionHeading: 'Section heading',
  headline: 'Headline',
  body: 'Body',
  whyThisMatters: 'Why This Matters',
  sources: 'Sources',
  inContext: 'In Context',
  takeaway: 'Takeaway',
  leftOut: 'Left out',
};
