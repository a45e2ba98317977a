import { request } from '../platform/bridge.ts';
import type { Workspace } from './workspace.ts';

/** Asks for a picture file; null where none was given. What cannot be read is told. */
export async function choosePicture(workspace: Workspace): Promise<{ name: string; bytes: Uint8Array } | null> {
  const answer = await request('import:choose-file', 'picture');
  if (!answer.ok) workspace.tell({ text: answer.error.message });
  return answer.ok && answer.value !== null ? { name: answer.value.name, bytes: answer.value.content } : null;
}
