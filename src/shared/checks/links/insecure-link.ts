import { addressesIn, addressName } from '../addresses.ts';
import type { PartCheck } from '../check.ts';

const INSECURE = /^http:\/\//i;

/** Links are `https:`, which nearly every site has. */
export const insecureLink: PartCheck = {
  name: 'insecure-link',
  label: 'Links that begin with http:',
  severity: 'warning',
  inPart: (part) =>
    addressesIn(part)
      .filter(({ url }) => INSECURE.test(url.trim()))
      .map((address) => {
        const to = address.url.trim().replace(INSECURE, 'https://');
        const label = 'Use https';
        const { at, url } = address;
        return {
          message: `${addressName(address)} begins with http:`,
          why: 'On the way it can be read and changed, and mail programs warn of it. Look whether the site opens with https.',
          ...address.where,
          what: url,
          fixes: [at.kind === 'link' ? { ...at, label, url, to } : { ...at, label, url: to }],
        };
      }),
};
