import { safeUrl } from '../../document/safe-url.ts';
import { addressesIn, addressName } from '../addresses.ts';
import type { PartCheck } from '../check.ts';

/** Every address can be opened. */
export const malformedLink: PartCheck = {
  name: 'malformed-link',
  label: 'Links that open nothing',
  severity: 'blocker',
  inPart: (part) =>
    addressesIn(part)
      .filter(({ url }) => safeUrl(url) === null)
      .map((address) => ({
        message: `${addressName(address)} has no address that opens`,
        why: `“${address.url}” is none that a browser or a mail program takes.`,
        ...address.where,
        what: address.url,
      })),
};
