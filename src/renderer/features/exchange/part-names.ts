/** What the parts that an issue has once are called where its publication has no say. */
export const PART_NAMES: Readonly<Record<string, string>> = {
  title: 'Title',
  notice: 'Notice',
  lede: 'Lede',
  sectionHeading: 'Section heading',
  inContext: 'In Context',
  takeaway: 'Takeaway',
};
