import { useSyncExternalStore } from 'react';
import type { LocalPeople } from '../../../shared/domain/local-person.ts';
import type { People } from './people.ts';

/** The people of this profile, now and after every change. */
export const usePeople = (people: People): LocalPeople => useSyncExternalStore(people.subscribe, people.all);
