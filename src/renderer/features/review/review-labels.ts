import type { Publication } from '../../../shared/domain/publication.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';

/** What a part is called in the publication. */
export function partLabel({ ref, number }: ReviewPart, { houseNames }: Publication): string {
  if (number !== null) return `Development ${number}`;
  switch (ref) {
    case 'notice':
      return 'Notice';
    case 'lede':
      return 'Lede';
    case 'inContext':
      return houseNames.inContext[0] ?? 'In Context';
    default:
      return houseNames.takeaway[0] ?? 'Takeaway';
  }
}
