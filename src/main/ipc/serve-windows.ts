import { join } from 'node:path';
import { createPictureCopies } from '../snapshots/picture-copies.ts';
import { createSnapshotStore } from '../snapshots/snapshot-store.ts';
import { createHandlers, type HandlerContext } from './handlers.ts';
import { serveRequests } from './serve.ts';

/** Answers what the windows of one profile ask from now on. */
export function serveWindows(userData: string, context: Pick<HandlerContext, 'windowOf' | 'openWindow'>): void {
  serveRequests(
    createHandlers({
      ...context,
      snapshots: createSnapshotStore(join(userData, 'snapshots')),
      pictures: createPictureCopies(join(userData, 'pictures')),
    }),
  );
}
