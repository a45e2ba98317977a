import type { ReadField } from '../document/field-text.ts';
import type { Issue } from '../domain/issue.ts';
import type { HouseNames } from '../domain/publication.ts';
import type { FindingPlace } from './finding.ts';

/** Where a finding is, in words: "4 Samsun battery works", "In Context", "Brand". */
export function placeName(
  { developmentId, field, thing }: FindingPlace,
  { developments }: Pick<Issue, 'developments'>,
  { inContext, takeaway }: HouseNames,
): string {
  if (thing?.kind === 'setting') return 'Brand';
  if (developmentId === null) {
    const own: Partial<Record<FindingPlace['field'], string | undefined>> = {
      inContext: inContext[0],
      takeaway: takeaway[0],
    };
    return own[field] ?? NAMES[field as ReadField] ?? 'The issue';
  }
  const index = developments.findIndex(({ id }) => id === developmentId);
  const headline = developments[index]?.headline.trim() ?? '';
  return index === -1 ? 'Not in the issue' : `${index + 1} ${headline === '' ? 'No headline' : headline}`;
}

const NAMES: Partial<Record<ReadField, string>> = {
  title: 'Title',
  notice: 'Notice',
  lede: 'Lede',
  sectionHeading: 'Section heading',
  inContext: 'In Context',
  takeaway: 'Takeaway',
};
