import { type ReactElement, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sharing.module.css';

export interface JoinFormProps {
  /** Publications that nobody else has yet: one of them can be brought. */
  readonly alone: readonly { readonly publicationId: string; readonly name: string }[];
  /** Resolves to what is wrong, in words, or null. */
  readonly onJoin: (link: string, publicationId: string | null) => Promise<string | null>;
}

/** Takes an invitation link: into a publication that is there, or for one that is brought. */
export function JoinForm({ alone, onJoin }: JoinFormProps): ReactElement {
  const [link, setLink] = useState('');
  const [brought, setBrought] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isJoining, setIsJoining] = useState(false);
  const group = useId();
  const join = async () => {
    if (link === '') {
      setProblem('Paste the link that you were sent.');
      return;
    }
    setIsJoining(true);
    const failed = await onJoin(link, brought);
    setIsJoining(false);
    setProblem(failed);
    if (failed === null) setLink('');
  };
  return (
    <form
      className={styles.flow}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <h2 className={styles.heading}>Join by an invitation</h2>
      <p className={styles.hint}>
        Whoever runs the team server, or an editor there, sends you a link. It works once, for you.
      </p>
      <div className={styles.row}>
        <TextField label="Invitation link" type="url" value={link} problem={problem} onChange={setLink} />
        <Button kind="primary" type="submit" unavailable={isJoining ? 'The server is asked' : null}>
          Join
        </Button>
      </div>
      <fieldset className={styles.choices}>
        <legend className={styles.hint}>The link is for</legend>
        <label className={styles.choice}>
          <input type="radio" name={group} checked={brought === null} onChange={() => setBrought(null)} />a publication
          that is there
        </label>
        {alone.map(({ publicationId, name }) => (
          <label key={publicationId} className={styles.choice}>
            <input
              type="radio"
              name={group}
              checked={brought === publicationId}
              onChange={() => setBrought(publicationId)}
            />
            bringing {name}
          </label>
        ))}
      </fieldset>
    </form>
  );
}
