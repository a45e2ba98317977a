import { nanoid } from 'nanoid';
import type { OpenLine } from '../../documents/team/live-line.ts';
import { onEvent, request } from '../../platform/bridge.ts';

/** Lines to the server of a publication, which the main process opens and holds. */
export const lineToMain =
  (publicationId: string): OpenLine =>
  (tell) => {
    const connectionId = nanoid();
    const stop = onEvent('team:live', (event) => {
      if (event.connectionId !== connectionId) return;
      if (event.kind === 'closed') stop();
      tell(event);
    });
    void request('team:connect', { publicationId, connectionId }).then((answer) => {
      if (answer.ok) return;
      stop();
      const isOver = answer.error.kind === 'not-found' || answer.error.kind === 'denied';
      tell({ kind: 'closed', reason: isOver ? 'access-ended' : 'unreachable', message: answer.error.message });
    });
    return {
      send: (content) => void request('team:send', { connectionId, content }),
      close: () => void request('team:disconnect', connectionId),
    };
  };
