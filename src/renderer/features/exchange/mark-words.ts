import type { SharingWay } from './exchange-desk.ts';

/** What the mark in the title bar says. */
export interface MarkWords {
  readonly kind: SharingWay['kind'];
  /** The way, and what it waits for. */
  readonly whole: string;
  /** The one of the two that matters more, in a word or two. */
  readonly brief: string;
  readonly tone: 'calm' | 'care' | 'bad';
  readonly icon: 'asked' | 'waiting' | 'alone' | 'folder' | 'server' | 'server-away';
}

/** What waits for people: whose review is asked for, in words. */
export interface WaitsForPeople {
  readonly isForMe: boolean;
  readonly words: string;
}

/** Says in one line how an issue is shared and what it waits for: what stands in the way first, then people. */
export function markWords(
  { kind, way, waits, brief, tone }: Pick<SharingWay, 'kind' | 'way' | 'waits' | 'brief' | 'tone'>,
  people: WaitsForPeople | null,
): MarkWords {
  const icon = kind === 'server' && (tone === 'care' || tone === 'bad') ? 'server-away' : kind;
  if (tone === 'care' || tone === 'bad') return { kind, whole: `${way} · ${waits}`, brief, tone, icon };
  if (people !== null)
    return {
      kind,
      whole: `${kind === 'alone' ? 'By package' : way} · ${people.words}`,
      brief: people.isForMe ? 'Asked' : 'Waiting',
      tone: 'calm',
      icon: people.isForMe ? 'asked' : 'waiting',
    };
  return { kind, whole: waits === '' ? way : `${way} · ${waits}`, brief, tone: 'calm', icon };
}
