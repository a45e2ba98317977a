import type { AwarenessEntry } from './client-message.ts';

const LONGEST_STATE = 4_000;

/**
 * Of what a connection says about who is where, only what it may say: its own clients, under its own person's id. So nobody
 * can put a caret under another's name or take another's away. What the app passes on of others is left out; they
 * have said it themselves.
 */
export function createAwarenessFilter(): (
  entries: readonly AwarenessEntry[],
  person: string,
  isOthers: (client: number) => boolean,
) => readonly AwarenessEntry[] {
  const own = new Set<number>();
  return (entries, person, isOthers) =>
    entries.filter(({ client, state }) => {
      if (own.has(client)) return state === 'null' || personIn(state) === person;
      if (isOthers(client) || personIn(state) !== person) return false;
      own.add(client);
      return true;
    });
}

/** Id of the person that a state is of; null where it says none or is too long. */
function personIn(state: string): string | null {
  if (state.length > LONGEST_STATE) return null;
  try {
    const { user } = JSON.parse(state) as { user?: { id?: unknown } };
    return typeof user?.id === 'string' ? user.id : null;
  } catch {
    return null;
  }
}
