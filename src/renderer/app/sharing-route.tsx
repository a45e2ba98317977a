import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { type SharedHere, SharingPage } from '../features/sharing/index.ts';
import { request } from '../platform/bridge.ts';
import { type Shelf, watchShelf } from '../storage/shelf.ts';
import { folderSharing } from './folder/folder-sharing.ts';
import { lastPlace } from './last-place.ts';
import { Statusbar } from './statusbar.tsx';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useWorkspace } from './use-workspace.ts';

const RESTING = { connection: 'resting', role: null, message: '' } as const;
const INVITATION_DAYS = 7;

/** The page of sharing with the window around it. */
export function SharingRoute(): ReactElement {
  const workspace = useWorkspace();
  const { team, folders, database } = workspace;
  const memberships = useSyncExternalStore(team.subscribe, team.memberships);
  const inFolders = useSyncExternalStore(folders.subscribe, folders.memberships);
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [, setTold] = useState(0);
  useEffect(() => watchShelf(database, setShelf), [database]);
  useEffect(() => {
    const told = () => setTold((count) => count + 1);
    const stops = [
      ...memberships.map(({ publicationId }) => team.shared(publicationId)?.subscribe(told)),
      ...inFolders.map(({ publicationId }) => folders.shared(publicationId)?.subscribe(told)),
    ];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [team, folders, memberships, inFolders]);
  const publications = (shelf?.publications ?? []).map(({ id, name }): SharedHere => {
    const shared = team.shared(id);
    return {
      publicationId: id,
      name,
      membership: team.membershipOf(id),
      link: shared?.link() ?? RESTING,
      document: null,
      folder: folderSharing(workspace, id),
      wholeAt: shared?.wholeAt() ?? null,
    };
  });
  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>Sharing</span>} />
      <SharingPage
        publications={publications}
        onJoin={async (link, publicationId) => {
          const answer = await team.join(link, publicationId);
          if (!answer.ok) return answer.error.message;
          workspace.tell({ text: 'You have joined. What is there comes into the library.' });
          return null;
        }}
        onInvite={(publicationId) => async (role) => {
          const answer = await request('team:invite', { publicationId, role, days: INVITATION_DAYS });
          return answer.ok ? { link: answer.value.link } : { problem: answer.error.message };
        }}
        onLeave={(publicationId, keepsCopy) => {
          void team.leave(publicationId, keepsCopy).then(() => {
            workspace.tell({
              text: keepsCopy ? 'Left. The issues stay here.' : 'Left. The issues are out of this library.',
            });
            if (!keepsCopy) workspace.navigate({ screen: 'library' });
          });
        }}
        onChooseFolder={async () => {
          const answer = await request('folder:choose');
          return answer.ok ? answer.value : null;
        }}
        onShareFolder={async (path, publicationId, passphrase) => {
          const answer = await folders.share(path, publicationId, passphrase);
          if (!answer.ok) return answer.error.message;
          workspace.tell({ text: 'Shared by the folder. What is there comes into the library.' });
          return null;
        }}
        onLeaveFolder={(publicationId) => {
          void folders.leave(publicationId);
          workspace.tell({ text: 'Not shared by the folder any more. The issues stay here, and in the folder.' });
        }}
        onCopy={(text) => void navigator.clipboard.writeText(text)}
        onClose={() => workspace.navigate(lastPlace(workspace))}
      />
      <Statusbar start={<span>Nothing here waits for the network</span>} />
    </div>
  );
}
