import { userInfo } from 'node:os';
import { join } from 'node:path';
import { session } from 'electron';
import { PROFILES_NAME } from '../../shared/export/export-profile.ts';
import { createProfileStore } from '../files/profile-store.ts';
import { createUnfinishedWrites } from '../files/unfinished-writes.ts';
import { systemKeystore } from '../people/keystore.ts';
import { createPersonStore } from '../people/person-store.ts';
import { createPictureCopies } from '../snapshots/picture-copies.ts';
import { createSnapshotStore } from '../snapshots/snapshot-store.ts';
import { checkSpellingIn } from '../spelling/check-spelling-in.ts';
import { createMembershipStore } from '../team/membership-store.ts';
import { createTeam } from '../team/team.ts';
import { folderHandlers } from './folder-handlers.ts';
import { createHandlers, type HandlerContext } from './handlers.ts';
import { type Answer, createAnswer } from './serve.ts';

/** Makes what answers the windows of one profile. */
export function serveWindows(
  userData: string,
  context: Pick<HandlerContext, 'windowOf' | 'openWindow' | 'packages'>,
): Answer {
  const people = createPersonStore({
    path: join(userData, 'people.json'),
    keystore: systemKeystore,
    systemName: () => userInfo().username,
  });
  const unfinished = createUnfinishedWrites(join(userData, 'unfinished-writes'));
  void unfinished.takeBack();
  return createAnswer(
    createHandlers({
      ...context,
      unfinished,
      snapshots: createSnapshotStore(join(userData, 'snapshots')),
      pictures: createPictureCopies(join(userData, 'pictures')),
      people,
      profiles: createProfileStore(join(userData, PROFILES_NAME)),
      team: createTeam(createMembershipStore(join(userData, 'team.json'), systemKeystore), people),
      folders: folderHandlers(join(userData, 'folders.json'), systemKeystore),
      checkSpellingIn: (language) => checkSpellingIn(session.defaultSession, language),
    }),
  );
}
