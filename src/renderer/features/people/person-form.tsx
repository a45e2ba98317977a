import { type FormEvent, type ReactElement, type RefObject, useId, useState } from 'react';
import { rolesOf } from '../../../shared/approval/roles-of.ts';
import { initialsOf, type LocalPerson, MOST_INITIALS } from '../../../shared/domain/local-person.ts';
import { HANDS, ROLES, type Role } from '../../../shared/domain/person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { Button } from '../../ui/button.tsx';
import { DialogBelow } from '../../ui/dialog-below.tsx';
import { Hand } from '../../ui/hand.tsx';
import styles from './people.module.css';
import type { People } from './people.ts';

export interface PersonFormProps {
  readonly people: People;
  /** Null to add somebody. */
  readonly person: LocalPerson | null;
  readonly publication: Publication | null;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onRoles: (person: LocalPerson, roles: readonly Role[]) => Promise<void>;
  readonly tell: (text: string) => void;
  readonly onClose: () => void;
}

const ROLE_WORDS: Readonly<Record<Role, string>> = { editor: 'Editor', reviewer: 'Reviewer', publisher: 'Publisher' };

/** Name, initials, colour and roles of somebody, below the sign in the title bar. */
export function PersonForm({
  people,
  person,
  publication,
  trigger,
  onRoles,
  tell,
  onClose,
}: PersonFormProps): ReactElement {
  const id = useId();
  const others = people.all().people.length;
  const [name, setName] = useState(person?.name ?? '');
  const [initials, setInitials] = useState(person?.initials ?? '');
  const [hand, setHand] = useState(person?.hand ?? HANDS[others % HANDS.length] ?? 1);
  const [roles, setRoles] = useState<readonly Role[]>(() =>
    publication === null || person === null ? ROLES : rolesOf(publication.members, person.id),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const shown = initials.trim() === '' ? initialsOf(name) : initials;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setProblem('Give a name: it stands beside what this person writes and decides.');
    const values = { name: name.trim(), initials: shown, hand };
    const answer = person === null ? await people.create(values) : await people.change(person.id, values);
    if (!answer.ok) return setProblem(answer.error.message);
    const saved = people.all().people.find((each) => each.id === (person?.id ?? answer.value.currentId));
    if (saved !== undefined && publication !== null) await onRoles(saved, roles);
    tell(person === null ? `You go on as ${values.name}.` : `${values.name} was changed.`);
    onClose();
  };
  return (
    <DialogBelow label={person === null ? 'Add a person' : `Change ${person.name}`} trigger={trigger} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <div className={styles.names}>
          <label className={styles.field}>
            <span className={styles.label}>Name</span>
            <input
              className={styles.input}
              value={name}
              maxLength={80}
              spellCheck={false}
              // biome-ignore lint/a11y/noAutofocus: a form that a person has just asked for takes the caret
              autoFocus
              aria-invalid={problem === null ? undefined : true}
              aria-describedby={problem === null ? undefined : `${id}-problem`}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <label className={styles.field}>
            <span className={styles.label}>Initials</span>
            <input
              className={styles.input}
              value={initials}
              placeholder={initialsOf(name)}
              maxLength={MOST_INITIALS}
              spellCheck={false}
              onChange={(event) => setInitials(event.target.value)}
            />
          </label>
        </div>
        {problem === null ? null : (
          <p id={`${id}-problem`} className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <fieldset className={styles.choices}>
          <legend className={styles.label}>Colour</legend>
          {HANDS.map((each) => (
            <label key={each} className={styles.swatch}>
              <input
                type="radio"
                name={`${id}-hand`}
                className="sr"
                checked={hand === each}
                aria-label={`Colour ${each}`}
                onChange={() => setHand(each)}
              />
              <span aria-hidden="true">
                <Hand initials={shown} name="" hand={each} />
              </span>
            </label>
          ))}
        </fieldset>
        {publication === null ? null : (
          <fieldset className={styles.choices}>
            <legend className={styles.label}>Roles in {publication.name}</legend>
            {ROLES.map((role) => (
              <label key={role} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={roles.includes(role)}
                  onChange={() =>
                    setRoles(roles.includes(role) ? roles.filter((each) => each !== role) : [...roles, role])
                  }
                />
                {ROLE_WORDS[role]}
              </label>
            ))}
          </fieldset>
        )}
        <p className={styles.note}>{keyNote(person)}</p>
        <div className={styles.actions}>
          <Button kind="primary" size="small" type="submit">
            {person === null ? 'Add this person' : 'Save changes'}
          </Button>
          <Button kind="quiet" size="small" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </DialogBelow>
  );
}

/** How the key of somebody is kept, said where they are looked at. */
function keyNote(person: LocalPerson | null): string {
  if (person === null) return 'A key is made on this machine, with which this person’s decisions are signed.';
  return person.keyKeptBy === 'keystore'
    ? 'The key that signs decisions is kept by the system’s keystore.'
    : 'This system has no keystore: the key that signs decisions is in a file that only you can read.';
}
