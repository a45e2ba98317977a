import { useEffect, useState } from 'react';
import type { AttachedDocument } from '../../documents/team/attach-document.ts';
import type { PersonHere } from '../../documents/team/presence.ts';
import { createRemoteCarets, type RemoteCaret } from '../../editor/remote-carets.ts';
import type { FolderSharing, Sharing } from '../../features/sharing/index.ts';
import { folderSharing } from '../folder/folder-sharing.ts';
import type { OpenIssue } from '../use-issue.ts';
import type { Workspace } from '../workspace.ts';
import { sayWhereIAm } from './say-where-i-am.ts';
import type { SharedPublication } from './shared-publication.ts';

/** How an open issue is shared, and who else is in it. */
export interface SharedIssue {
  readonly sharing: Sharing;
  readonly others: readonly PersonHere[];
}

const NOBODY: readonly PersonHere[] = [];
const ALONE: SharedIssue = {
  sharing: { membership: null, link: { connection: 'resting', role: null, message: '' }, document: null, folder: null },
  others: NOBODY,
};

/** Ties the open issue to its team server for as long as it is on screen, where its publication is shared. */
export function useSharedIssue(workspace: Workspace, issue: OpenIssue, publicationId: string): SharedIssue {
  const [state, setState] = useState<SharedIssue>(ALONE);
  const { team } = workspace;
  useEffect(() => {
    let end: (() => void) | null = null;
    let tied: SharedPublication | null = null;
    const follow = () => {
      const shared = team.shared(publicationId);
      if (shared === tied) return;
      end?.();
      tied = shared;
      end = shared === null ? null : tie(workspace, issue, publicationId, shared, setState);
      if (shared === null) setState(ALONE);
    };
    const stop = team.subscribe(follow);
    follow();
    return () => {
      stop();
      end?.();
    };
  }, [workspace, team, issue, publicationId]);
  const folder = useFolderSharing(workspace, publicationId);
  return folder === null ? state : { ...state, sharing: { ...state.sharing, folder } };
}

/** How the publication is shared by a folder, drawn again when that changes. */
function useFolderSharing(workspace: Workspace, publicationId: string): FolderSharing | null {
  const { folders } = workspace;
  const [folder, setFolder] = useState<FolderSharing | null>(null);
  useEffect(() => {
    const read = () => setFolder(folderSharing(workspace, publicationId));
    let stop: (() => void) | undefined;
    const follow = () => {
      stop?.();
      stop = folders.shared(publicationId)?.subscribe(read);
      read();
    };
    const end = folders.subscribe(follow);
    follow();
    return () => {
      end();
      stop?.();
    };
  }, [workspace, folders, publicationId]);
  return folder;
}

const caretsOf = (others: readonly PersonHere[]): readonly RemoteCaret[] =>
  others.flatMap(({ client, name, hand, caret }) =>
    caret === null ? [] : [{ id: `${client}`, name, hand, ...caret }],
  );

function tie(
  workspace: Workspace,
  issue: OpenIssue,
  publicationId: string,
  shared: SharedPublication,
  setState: (state: SharedIssue) => void,
): () => void {
  let document: AttachedDocument | null = null;
  let isGone = false;
  const ends: (() => void)[] = [];
  const read = () =>
    setState({
      sharing: {
        membership: workspace.team.membershipOf(publicationId),
        link: shared.link(),
        document: document?.state() ?? null,
        folder: null,
      },
      others: document?.presence.others() ?? NOBODY,
    });
  ends.push(shared.subscribe(read));
  void shared.attach(issue.session.id, issue.session.doc).then((attached) => {
    if (isGone) {
      attached.detach();
      return;
    }
    document = attached;
    ends.push(attached.subscribe(read), attached.presence.subscribe(read));
    ends.push(sayWhereIAm(workspace, issue, attached.presence));
    const carets = createRemoteCarets(issue.registry);
    ends.push(
      carets.destroy,
      attached.presence.subscribe(() => carets.show(caretsOf(attached.presence.others()))),
    );
    carets.show(caretsOf(attached.presence.others()));
    read();
  });
  read();
  return () => {
    isGone = true;
    for (const end of ends) end();
    document?.detach();
  };
}
