import { fingerprint } from '../document/fingerprint.ts';
import type { FindingPlace } from './finding.ts';

/** What a finding is called for good: its check, where it is, and a fingerprint of what was found. */
export function findingId(check: string, { developmentId, field, thing }: FindingPlace, what: string): string {
  const place = `${check}:${developmentId ?? 'issue'}:${field}`;
  const found = `${thing?.id ?? ''}${what === '' ? '' : `~${fingerprint(what.normalize('NFC'))}`}`;
  return found === '' ? place : `${place}:${found}`;
}
