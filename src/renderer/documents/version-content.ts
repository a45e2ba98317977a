import { deflateSync, inflateSync, strFromU8 } from 'fflate';
import type { Issue } from '../../shared/domain/issue.ts';
import { emptyRecord } from '../../shared/domain/record.ts';
import { canonicalBytes } from '../../shared/record/canonical-json.ts';

export { sha256Hex } from '../../shared/record/canonical-json.ts';

/** The bytes that a version is stored as. Who decided what is kept in the record, which no version takes back: it is not content. */
export const encodeContent = (issue: Issue): Uint8Array =>
  deflateSync(canonicalBytes({ ...issue, people: [], record: emptyRecord() }), { level: 9 });

/** The issue that was stored so. */
export const decodeContent = (bytes: Uint8Array): Issue => JSON.parse(strFromU8(inflateSync(bytes))) as Issue;
