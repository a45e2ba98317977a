import { sha256Hex } from '../record/canonical-json.ts';
import type { FindingPlace } from './finding.ts';

/** What a finding is called for good: its check, where it is, and a fingerprint of what was found. */
export function findingId(check: string, { developmentId, field, thing }: FindingPlace, what: string): string {
  const place = `${check}:${developmentId ?? 'issue'}:${field}`;
  const found = `${thing?.id ?? ''}${what === '' ? '' : `~${fingerprint(what)}`}`;
  return found === '' ? place : `${place}:${found}`;
}

const FINGERPRINT_DIGITS = 12;

/** Short enough to read, and long enough that no two findings at one place share it. */
const fingerprint = (what: string): string =>
  sha256Hex(new TextEncoder().encode(what.normalize('NFC'))).slice(0, FINGERPRINT_DIGITS);
