import type * as Y from 'yjs';
import { metaOf } from '../../shared/crdt/issue-document.ts';
import { readRecord, recordOf, sealsOf } from '../../shared/crdt/record-document.ts';
import type { IssueId } from '../../shared/domain/ids.ts';
import { verifyRecord } from '../../shared/record/index.ts';
import { checkSignatures } from './check-signatures.ts';

/** Says what is wrong with the record of an open issue, now and whenever it changes; an empty string where it is whole. */
export function watchRecord(doc: Y.Doc, onProblem: (message: string) => void): () => void {
  let isGone = false;
  const check = async () => {
    const record = readRecord(doc);
    // The browser's own signatures first: ours are ten times as slow, and would hold up this thread.
    await checkSignatures(record);
    if (isGone) return;
    const verdict = verifyRecord(record, String(metaOf(doc).get('id') ?? '') as IssueId);
    onProblem(verdict.ok ? '' : verdict.problem.message);
  };
  const later = () => void check();
  recordOf(doc).observe(later);
  sealsOf(doc).observe(later);
  later();
  return () => {
    isGone = true;
    recordOf(doc).unobserve(later);
    sealsOf(doc).unobserve(later);
  };
}
