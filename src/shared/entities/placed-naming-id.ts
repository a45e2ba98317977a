import { foldForSearch } from '../document/fold.ts';
import type { NamingFinding } from './check-naming.ts';

/** A finding's id by its field's key in place of the development's number: what was ignored stays so after a reorder. */
export function placedNamingId({ id, check, entityId, place }: NamingFinding, key: string): string {
  const ordinal = id.slice(id.lastIndexOf(':') + 1);
  return [check, entityId ?? '', key, foldForSearch(place.quote), ordinal].join(':');
}
