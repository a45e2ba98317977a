import { type Address, addressesIn, addressName } from '../addresses.ts';
import type { FindingDraft, PartCheck } from '../check.ts';

/** A text links an address once, and a development lists it once among its sources. */
export const duplicateLink: PartCheck = {
  name: 'duplicate-link',
  label: 'The same link twice in one development',
  severity: 'hint',
  inPart: (part) => {
    const first = new Map<string, Address>();
    return addressesIn(part).flatMap((address): FindingDraft[] => {
      const key = `${address.at.kind} ${addressKey(address.url)}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, address);
        return [];
      }
      const where = address.at.kind === 'link' ? 'links there already' : 'is listed already';
      return [
        {
          message: `${addressName(address)} repeats an address`,
          why: `“${earlier.words}” ${where}. Whoever goes from link to link meets it twice.`,
          ...address.where,
          what: `${address.url} ${address.words}`,
        },
      ];
    });
  },
};

/** One string for addresses that open the same page. */
const addressKey = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?=$|#)/, '');
