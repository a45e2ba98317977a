import type { Publication } from '../../shared/domain/publication.ts';

/** What a publication calls the fixed sections, one name each. */
export const houseNamesOf = ({ houseNames }: Pick<Publication, 'houseNames'>) => ({
  whyThisMatters: houseNames.whyThisMatters[0] ?? 'Why This Matters',
  inContext: houseNames.inContext[0] ?? 'In Context',
  takeaway: houseNames.takeaway[0] ?? 'Takeaway',
});
