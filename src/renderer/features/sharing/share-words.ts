import type { Membership } from '../../../shared/team/membership.ts';
import type { DocumentState } from '../../documents/team/attach-document.ts';
import type { LinkState } from '../../documents/team/team-link.ts';
import { type FolderSharing, folderShareWords } from './folder-words.ts';

/** What is known of how something is shared. */
export interface Sharing {
  readonly membership: Membership | null;
  readonly link: LinkState;
  /** Of the open issue; null where none is open, or it is not tied to the server yet. */
  readonly document: DocumentState | null;
  /** Null where it is not shared by a folder. */
  readonly folder: FolderSharing | null;
}

export interface ShareWords {
  readonly kind: 'alone' | 'folder' | 'server';
  /** The way in two words. */
  readonly way: string;
  /** What the way waits for, in a few words to be put behind it; empty where it waits for nothing. */
  readonly waits: string;
  /** The same where there is little room. */
  readonly brief: string;
  readonly short: string;
  /** What it means for the text, in a sentence. */
  readonly long: string;
  readonly tone: 'calm' | 'good' | 'care' | 'bad';
}

const HERE = 'Your work is on this machine and stays here.';

/** Says how something is shared and what it waits for. */
export function shareWords(sharing: Sharing): ShareWords {
  const { membership, folder } = sharing;
  if (membership !== null) return serverWords(membership, sharing);
  if (folder !== null) return folderShareWords(folder);
  return {
    kind: 'alone',
    way: 'Not shared',
    waits: '',
    brief: 'Not shared',
    short: 'On this machine alone',
    long: 'Nobody else has this publication by a team server or a folder.',
    tone: 'calm',
  };
}

const server = (waits: string, brief = 'Team server') => ({
  kind: 'server' as const,
  way: 'Team server',
  waits,
  brief,
});

function serverWords(membership: Membership, { link, document }: Sharing): ShareWords {
  const host = hostOf(membership.server);
  if (link.connection === 'ended')
    return {
      ...server('access ended: your work is here', 'Access ended'),
      short: 'Access ended: your work is here',
      long: `${link.message} ${HERE}`,
      tone: 'bad',
    };
  if (document?.kind === 'refused') return refusedWords(document.reason, host);
  if (link.connection === 'offline')
    return {
      ...server('offline: your work is here and will go up', 'Offline'),
      short: 'Offline: your work is here and will go up',
      long: `${link.message || `${host} does not answer.`} It is tried again by itself.`,
      tone: 'care',
    };
  if (link.connection === 'connecting')
    return {
      ...server('connecting'),
      short: `Connecting to ${host}`,
      long: `${HERE} It goes up when ${host} answers.`,
      tone: 'calm',
    };
  if (document?.kind === 'waiting')
    return {
      ...server('going up'),
      short: `Going up to ${host}`,
      long: `The last changes are on their way to ${host}.`,
      tone: 'calm',
    };
  if (link.connection === 'resting')
    return {
      ...server(''),
      short: `Shared by ${host}`,
      long: `It is brought up to date with ${host} every minute.`,
      tone: 'calm',
    };
  return {
    ...server(''),
    short: `All of it is on ${host}`,
    long: `Everything here is stored on ${host}, too.`,
    tone: 'good',
  };
}

const REFUSED: Readonly<Record<string, string>> = {
  'read-only': 'You read here; what you change stays on this machine.',
  'change-refused':
    'A change of yours is not one that a reviewer makes: in the text itself, or in the words of somebody else. Suggest it, or send the issue to the editor as a file.',
  'too-large': 'The issue has become larger than the server takes. Whoever runs the server can raise the limit.',
  'not-yours': 'Your role does not add new issues here. Ask the editor to.',
  'access-ended': 'Your access was ended by the server.',
};

function refusedWords(reason: string, host: string): ShareWords {
  const why = REFUSED[reason] ?? `${host} does not take the changes made here.`;
  return {
    ...server('not going up: your work is here', 'Not going up'),
    short: 'Not going up: your work is here',
    long: `${why} ${HERE}`,
    tone: 'bad',
  };
}

/** The name of a server as people say it. */
export const hostOf = (server: string): string => new URL(server).host;

export const ROLE_WORDS: Readonly<Record<Membership['role'], string>> = {
  editor: 'editor: you write everything',
  publisher: 'publisher: you write everything',
  reviewer: 'reviewer: you comment, suggest and decide',
  reader: 'reader: you see everything and change nothing',
};
