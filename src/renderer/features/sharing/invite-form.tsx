import { type ReactElement, useId, useState } from 'react';
import { ACCESS_ROLES, type AccessRole } from '../../../shared/team/access-role.ts';
import { Button } from '../../ui/button.tsx';
import styles from './sharing.module.css';

export interface InviteFormProps {
  readonly mayInvite: boolean;
  /** Resolves to the link, or to what is wrong in words. */
  readonly onInvite: (role: AccessRole) => Promise<{ readonly link: string } | { readonly problem: string }>;
  readonly onCopy: (text: string) => void;
}

/** Makes an invitation link for one more person. */
export function InviteForm({ mayInvite, onInvite, onCopy }: InviteFormProps): ReactElement | null {
  const [role, setRole] = useState<AccessRole>('reviewer');
  const [made, setMade] = useState<{ readonly link: string } | { readonly problem: string } | null>(null);
  const group = useId();
  if (!mayInvite) return null;
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.hint}>Invite somebody as</legend>
        {ACCESS_ROLES.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name={group} checked={role === each} onChange={() => setRole(each)} />
            {each}
          </label>
        ))}
        <Button size="small" onClick={() => void onInvite(role).then(setMade)}>
          Make an invitation
        </Button>
      </fieldset>
      <div role="status">
        {made === null ? null : 'problem' in made ? (
          <p className={styles.problem}>{made.problem}</p>
        ) : (
          <p>
            <span className={styles.link}>{made.link}</span>{' '}
            <Button kind="text" size="small" onClick={() => onCopy(made.link)}>
              Copy the link
            </Button>
            <span className={styles.hint}> It works once, within a week. Send it by a way that only they read.</span>
          </p>
        )}
      </div>
    </>
  );
}
