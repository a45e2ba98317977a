import { BrowserWindow, type WebContents } from 'electron';
import type { Team } from '../team/team.ts';
import { send } from './send.ts';
import type { Handlers } from './serve.ts';

type TeamChannel = Extract<keyof Handlers, `team:${string}`>;

/** Answers to what the window asks of team servers. */
export const teamHandlers = (team: Team): Pick<Handlers, TeamChannel> => ({
  'team:memberships': () => team.memberships(),
  'team:join': async (_event, { link, publicationId }) => {
    const joined = await team.join(link, publicationId);
    await tellAll(team);
    return joined;
  },
  'team:leave': async (_event, publicationId) => {
    await team.leave(publicationId);
    await tellAll(team);
    return null;
  },
  'team:invite': (_event, { publicationId, role, days }) => team.invite(publicationId, role, days),
  'team:documents': (_event, publicationId) => team.documents(publicationId),
  'team:read-picture': (_event, { publicationId, sha256 }) => team.readPicture(publicationId, sha256),
  'team:send-picture': async (_event, { publicationId, sha256, content }) => {
    await team.sendBlob(publicationId, { what: 'pictures', sha256, bytes: content });
    return null;
  },
  'team:send-version': async (_event, { publicationId, sha256, content }) => {
    await team.sendBlob(publicationId, { what: 'versions', sha256, bytes: content });
    return null;
  },
  'team:connect': async ({ sender }, { publicationId, connectionId }) => {
    await team.connect(publicationId, connectionId, (event) => send(sender, 'team:live', event));
    follow(sender, connectionId, team);
    return null;
  },
  'team:send': (_event, { connectionId, content }) => {
    team.send(connectionId, content);
    return null;
  },
  'team:disconnect': (_event, connectionId) => {
    team.disconnect(connectionId);
    return null;
  },
});

const connectionsOf = new WeakMap<WebContents, Set<string>>();

/** A window that is closed or loaded anew listens no more, so its connections end. */
function follow(window: WebContents, connectionId: string, team: Team): void {
  const known = connectionsOf.get(window);
  known?.add(connectionId);
  if (known !== undefined) return;
  const connections = new Set([connectionId]);
  connectionsOf.set(window, connections);
  const endAll = () => {
    for (const each of connections) team.disconnect(each);
    connections.clear();
  };
  window.on('destroyed', endAll);
  window.on('did-start-loading', endAll);
}

/** The memberships of a profile are the same in all its windows. */
async function tellAll(team: Team): Promise<void> {
  const memberships = await team.memberships();
  for (const { webContents } of BrowserWindow.getAllWindows()) send(webContents, 'team:changed', memberships);
}
