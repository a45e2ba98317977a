import type { FolderSharing } from '../../features/sharing/index.ts';
import type { Workspace } from '../workspace.ts';

/** How a publication is shared by a folder now; null where it is not. */
export function folderSharing({ folders }: Workspace, publicationId: string): FolderSharing | null {
  const membership = folders.memberships().find((each) => each.publicationId === publicationId);
  const state = folders.shared(publicationId)?.state();
  if (membership === undefined || state === undefined) return null;
  return { membership, problem: state.problem, wholeAt: state.wholeAt };
}
