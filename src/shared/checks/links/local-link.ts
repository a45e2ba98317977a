import { addressesIn, addressName } from '../addresses.ts';
import type { PartCheck } from '../check.ts';

/** RFC 1918, RFC 6762, RFC 6761, link-local and loopback addresses. */
const LOCAL =
  /^(?:localhost|.*\.(?:local|localhost|internal|intranet|lan|home|test|invalid|example)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|0\.0\.0\.0|\[(?:::1|f[cd][\da-f]*:.*|fe80:.*)\])$/i;

/** No link leads to what only one machine or one office can open. */
export const localLink: PartCheck = {
  name: 'local-link',
  label: 'Links to a local address',
  severity: 'blocker',
  inPart: (part) =>
    addressesIn(part)
      .filter(({ url }) => isLocal(url.trim()))
      .map((address) => ({
        message: `${addressName(address)} leads to a local address`,
        why: `Nobody outside can open “${address.url}”.`,
        ...address.where,
        what: address.url,
      })),
};

function isLocal(url: string): boolean {
  if (/^file:/i.test(url)) return true;
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) && LOCAL.test(hostname);
  } catch {
    return false;
  }
}
