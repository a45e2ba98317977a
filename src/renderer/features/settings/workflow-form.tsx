import type { ReactElement } from 'react';
import type { LocalPeople, LocalPerson } from '../../../shared/domain/local-person.ts';
import { type Member, ROLES, type Role } from '../../../shared/domain/person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import { ROLE_WORDS } from './setting-words.ts';
import styles from './settings.module.css';

export interface WorkflowFormProps {
  readonly publication: Publication;
  readonly people: LocalPeople;
  readonly onChange: (values: Pick<Partial<Publication>, 'workflow' | 'members'>) => void;
}

/** Who works on a publication in which roles, and what an approval takes. */
export function WorkflowForm({ publication, people, onChange }: WorkflowFormProps): ReactElement {
  const { id, name, workflow, members } = publication;
  const set = (member: Member, roles: readonly Role[]) =>
    onChange({ members: members.map((each) => (each.id === member.id ? { ...each, roles } : each)) });
  const others = people.people.filter((person) => !members.some((member) => member.id === person.id));
  return (
    <section className={styles.workflow} aria-label={`Review in ${name}`}>
      <h3 className={styles.subheading}>Review</h3>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>Approvals that a part needs</legend>
        {([1, 2] as const).map((needed) => (
          <label key={needed} className={styles.choice}>
            <input
              type="radio"
              name={`approvals-${id}`}
              checked={workflow.approvalsNeeded === needed}
              onChange={() => onChange({ workflow: { ...workflow, approvalsNeeded: needed } })}
            />
            {needed === 1 ? 'One' : 'Two, by two people'}
          </label>
        ))}
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={workflow.allowsOwnApproval}
            onChange={() => onChange({ workflow: { ...workflow, allowsOwnApproval: !workflow.allowsOwnApproval } })}
          />
          People may approve what they wrote themselves
        </label>
      </fieldset>
      {members.length === 0 ? (
        <p className={styles.hint}>Nobody is named as a member, so everybody may do everything.</p>
      ) : (
        <table className={styles.members}>
          <caption className="sr">Members of {name} and their roles</caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {ROLE_WORDS[role]}
                </th>
              ))}
              <th scope="col">
                <span className="sr">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  <span className={styles.member}>
                    <Hand initials={member.initials} name={member.name} hand={member.hand} />
                    {member.name}
                  </span>
                </th>
                {ROLES.map((role) => (
                  <td key={role}>
                    <input
                      type="checkbox"
                      aria-label={`${member.name}: ${ROLE_WORDS[role]}`}
                      checked={member.roles.includes(role)}
                      onChange={() =>
                        set(
                          member,
                          member.roles.includes(role)
                            ? member.roles.filter((each) => each !== role)
                            : [...member.roles, role],
                        )
                      }
                    />
                  </td>
                ))}
                <td>
                  <Button
                    kind="text"
                    size="small"
                    aria-label={`Remove ${member.name}`}
                    onClick={() => onChange({ members: members.filter(({ id: each }) => each !== member.id) })}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.choices}>
        {others.map((person) => (
          <Button
            key={person.id}
            size="small"
            onClick={() => onChange({ members: [...members, { ...memberOf(person), roles: ROLES }] })}
          >
            Name {person.name} as a member
          </Button>
        ))}
      </div>
    </section>
  );
}

const memberOf = ({ id, name, initials, hand, publicKey }: LocalPerson): Omit<Member, 'roles'> => ({
  id,
  name,
  initials,
  hand,
  publicKey,
});
