import { Check, UserPen, UserPlus } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import type { LocalPerson } from '../../../shared/domain/local-person.ts';
import type { Role } from '../../../shared/domain/person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { Hand } from '../../ui/hand.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './people.module.css';
import type { People } from './people.ts';
import { usePeople } from './use-people.ts';

/** Its machinery is loaded when it is asked for. */
const PersonForm = lazy(async () => ({ default: (await import('./person-form.tsx')).PersonForm }));

export interface PeopleMenuProps {
  readonly people: People;
  /** The publication on screen, for the roles in it; null where there is none. */
  readonly publication: () => Publication | null;
  readonly onRoles: (person: LocalPerson, roles: readonly Role[]) => Promise<void>;
  readonly tell: (text: string) => void;
}

/** Who is at work: the sign of the current person, and a menu to go on as another, add one, or change this one. */
export function PeopleMenu({ people, publication, onRoles, tell }: PeopleMenuProps): ReactElement {
  const known = usePeople(people);
  const current = people.current();
  const holder = useRef<HTMLSpanElement>(null);
  const [form, setForm] = useState<{ readonly person: LocalPerson | null; readonly publication: Publication | null }>();
  const open = (person: LocalPerson | null) => setForm({ person, publication: publication() });
  const choose = async (person: LocalPerson) => {
    const answer = await people.choose(person.id);
    tell(answer.ok ? `You go on as ${person.name}.` : answer.error.message);
  };
  return (
    <span ref={holder} className={styles.holder}>
      <Menu
        label="People"
        look="tool"
        buttonLabel={`You are ${current.name}: people and roles`}
        placement="bottom end"
        groups={[
          known.people.map((person) => ({
            id: person.id,
            label: person.name,
            icon: person.id === current.id ? Check : undefined,
            isCurrent: person.id === current.id,
            note: person.id === current.id ? `${person.initials}, now` : person.initials,
            run: () => void choose(person),
          })),
          [
            {
              id: 'change',
              label: `Change ${current.name}`,
              icon: UserPen,
              run: () => open(current),
            },
            { id: 'add', label: 'Add a person', icon: UserPlus, run: () => open(null) },
          ],
        ]}
      >
        <Hand initials={current.initials} name={current.name} hand={current.hand} />
      </Menu>
      {form === undefined ? null : (
        <Suspense fallback={null}>
          <PersonForm
            people={people}
            person={form.person}
            publication={form.publication}
            trigger={holder}
            onRoles={onRoles}
            tell={tell}
            onClose={() => {
              setForm(undefined);
              holder.current?.querySelector('button')?.focus();
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
