import type { AccessRole } from '../../../shared/team/access-role.ts';

/** What happens on a line to a team server. */
export type LineEvent =
  | { readonly kind: 'open'; readonly session: string; readonly role: AccessRole }
  | { readonly kind: 'message'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed'; readonly reason: string; readonly message: string };

/** One try at a connection. The window has no network: the main process holds the socket. */
export interface LiveLine {
  readonly send: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

/** Opens a line; what happens on it is told until it is closed. */
export type OpenLine = (tell: (event: LineEvent) => void) => LiveLine;
