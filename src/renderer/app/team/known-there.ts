import type { AttachHost } from '../../documents/team/attach-document.ts';
import type { Preferences } from '../../preferences/preferences.ts';

/** Keeps over a restart what the server had of each document when all of it was there last. */
export const knownThere = (preferences: Preferences): AttachHost => ({
  knownThere(name) {
    const kept = preferences.get(keyOf(name), '');
    return kept === '' ? undefined : Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
  },
  remember: (name, vector) => preferences.set(keyOf(name), btoa(String.fromCharCode(...vector))),
});

const keyOf = (name: string): string => `team:${name}`;
