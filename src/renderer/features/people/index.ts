export { openPeople, type People } from './people.ts';
export { PeopleMenu } from './people-menu.tsx';
export { usePeople } from './use-people.ts';
