import type { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { HANDS, type Hand, type Person } from '../../../shared/domain/person.ts';

/** Where somebody's caret is: a field by its key, and the two ends of what is selected in it. */
export interface Caret {
  readonly field: string;
  readonly anchor: Y.RelativePosition;
  readonly focus: Y.RelativePosition;
}

/** Somebody else who has the document open now. */
export interface PersonHere {
  /** One window of theirs. */
  readonly client: number;
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly hand: Hand;
  /** Key of the part that they have on the page; null where they have none. */
  readonly part: string | null;
  readonly caret: Caret | null;
}

/** Who has a document open, and where they are. */
export interface Presence {
  /** Keeps its identity until somebody comes, goes or moves. */
  readonly others: () => readonly PersonHere[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Says who is here and where. */
  readonly be: (person: Person, part: string | null, caret: Caret | null) => void;
  readonly destroy: () => void;
}

type Awareness = HocuspocusProvider['awareness'];

const LONGEST_NAME = 80;

export function createPresence(awareness: Awareness, own: number): Presence {
  const listeners = new Set<() => void>();
  let others: readonly PersonHere[] = [];
  const read = () => {
    const next = [...(awareness?.getStates() ?? [])].flatMap(([client, state]) =>
      client === own ? [] : readPerson(client, state),
    );
    if (JSON.stringify(next) === JSON.stringify(others)) return;
    others = next;
    for (const listener of listeners) listener();
  };
  awareness?.on('change', read);
  return {
    others: () => others,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    be({ id, name, initials, hand }, part, caret) {
      awareness?.setLocalState({ user: { id, name, initials, hand }, part, caret });
    },
    destroy() {
      listeners.clear();
      awareness?.off('change', read);
    },
  };
}

/** What another program says is not trusted to be whole: what cannot be read is left out. */
function readPerson(client: number, state: Readonly<Record<string, unknown>>): PersonHere[] {
  const user = state.user as Readonly<Record<string, unknown>> | undefined;
  if (typeof user?.id !== 'string' || typeof user.name !== 'string') return [];
  return [
    {
      client,
      id: user.id,
      name: user.name.slice(0, LONGEST_NAME),
      initials: String(user.initials ?? '').slice(0, 4),
      hand: HANDS.find((each) => each === user.hand) ?? 1,
      part: typeof state.part === 'string' ? state.part : null,
      caret: readCaret(state.caret),
    },
  ];
}

function readCaret(value: unknown): Caret | null {
  const { field, anchor, focus } = (value ?? {}) as Partial<Record<keyof Caret, unknown>>;
  if (typeof field !== 'string' || typeof anchor !== 'object' || typeof focus !== 'object') return null;
  try {
    return {
      field,
      anchor: Y.createRelativePositionFromJSON(anchor),
      focus: Y.createRelativePositionFromJSON(focus),
    };
  } catch {
    return null;
  }
}
