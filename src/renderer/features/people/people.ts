import type { PersonId } from '../../../shared/domain/ids.ts';
import type { LocalPeople, LocalPerson } from '../../../shared/domain/local-person.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { IpcResult } from '../../../shared/ipc/contract.ts';
import type { ManifestSigner } from '../../../shared/release/create-manifest.ts';
import type { Decider } from '../../documents/decide.ts';
import { onEvent, request } from '../../platform/bridge.ts';

export type PersonValues = Pick<Person, 'name' | 'initials' | 'hand'>;
type Answer = Promise<IpcResult<LocalPeople>>;

/** The people of this profile, the same in all its windows. */
export interface People {
  /** Keeps its identity until somebody is added, changed or chosen. */
  readonly all: () => LocalPeople;
  /** Whose window this is now. */
  readonly current: () => LocalPerson;
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds somebody with a key of their own, who is the current one then. */
  readonly create: (values: PersonValues) => Answer;
  readonly change: (id: PersonId, values: PersonValues) => Answer;
  readonly choose: (id: PersonId) => Answer;
  /** Whoever is the current person decides with this; the key stays in the main process. */
  readonly decider: () => Decider;
  /** Signs a release's manifest as they. */
  readonly signManifest: ManifestSigner['sign'];
}

/** Asks who there is. Rejects where the main process cannot say. */
export async function openPeople(): Promise<People> {
  const first = await request('people:list');
  if (!first.ok) throw new Error(first.error.message);
  let known = first.value;
  const listeners = new Set<() => void>();
  const take = (people: LocalPeople) => {
    known = people;
    for (const listener of listeners) listener();
  };
  onEvent('people:changed', take);
  const current = (): LocalPerson => {
    const person = known.people.find(({ id }) => id === known.currentId) ?? known.people[0];
    if (person === undefined) throw new Error('A profile has always somebody');
    return person;
  };
  const taking = async (answer: Answer): Answer => {
    const result = await answer;
    if (result.ok) take(result.value);
    return result;
  };
  return {
    all: () => known,
    current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    create: (values) => taking(request('people:create', values)),
    change: (id, values) => taking(request('people:change', { id, ...values })),
    choose: (id) => taking(request('people:choose', id)),
    decider: () => ({ person: current(), sign }),
    signManifest: sign,
  };
}

const sign = async (content: object): Promise<string> => {
  const plain = JSON.parse(JSON.stringify(content)) as unknown;
  const answer = await request('people:sign', plain as never);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
