import { nanoid } from 'nanoid';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { writeIssueHtml } from '../../../shared/export/html/index.ts';
import type { IpcResult, PageSize } from '../../../shared/ipc/contract.ts';
import { request } from '../../platform/bridge.ts';
import type { ExportMaterial } from './export-material.ts';

/** Prints an issue to a PDF; aborting calls the print off. */
export function printIssue(
  issue: Issue,
  publication: Publication,
  material: ExportMaterial,
  paper: PageSize,
  signal: AbortSignal,
): Promise<IpcResult<Uint8Array>> {
  const jobId = nanoid();
  const cancel = () => void request('pdf:cancel', jobId);
  signal.addEventListener('abort', cancel, { once: true });
  return request('pdf:print', {
    jobId,
    html: writeIssueHtml(issue, publication, { paper, pictures: material.pictures('print') }),
    pageSize: paper,
  }).finally(() => signal.removeEventListener('abort', cancel));
}
