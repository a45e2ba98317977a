import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { InviteForm, type InviteFormProps } from './invite-form.tsx';
import { JoinForm, type JoinFormProps } from './join-form.tsx';
import { LeaveForm } from './leave-form.tsx';
import { hostOf, ROLE_WORDS, type Sharing, shareWords } from './share-words.ts';
import styles from './sharing.module.css';

/** A publication of the library, with how it is shared. */
export interface SharedHere extends Sharing {
  readonly publicationId: string;
  readonly name: string;
  /** When all of it was last the same here and on the server. */
  readonly wholeAt: Date | null;
}

export interface SharingPageProps {
  readonly publications: readonly SharedHere[];
  readonly onJoin: JoinFormProps['onJoin'];
  readonly onInvite: (publicationId: string) => InviteFormProps['onInvite'];
  readonly onLeave: (publicationId: string, keepsCopy: boolean) => void;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
}

/** The one place that says how everything is shared, with whom, and what waits. */
export function SharingPage(props: SharingPageProps): ReactElement {
  const { publications, onJoin, onInvite, onLeave, onCopy, onClose } = props;
  const alone = publications.filter(({ membership }) => membership === null);
  return (
    <main className={styles.scroll} data-area="sharing">
      <div className={styles.page}>
        <div className={styles.bar}>
          <Button kind="quiet" size="small" onClick={onClose}>
            Back
          </Button>
        </div>
        <h1 className={styles.title}>Sharing</h1>
        {publications.map((publication) => (
          <section key={publication.publicationId} className={styles.publication} aria-label={publication.name}>
            <h2 className={styles.heading}>{publication.name}</h2>
            <div className={styles.flow}>
              <How publication={publication} />
              {publication.membership === null ? null : (
                <>
                  <InviteForm
                    mayInvite={publication.membership.role === 'editor' || publication.membership.role === 'publisher'}
                    onInvite={onInvite(publication.publicationId)}
                    onCopy={onCopy}
                  />
                  <LeaveForm onLeave={(keepsCopy) => onLeave(publication.publicationId, keepsCopy)} />
                </>
              )}
            </div>
          </section>
        ))}
        <JoinForm alone={alone} onJoin={onJoin} />
      </div>
    </main>
  );
}

function How({ publication }: { readonly publication: SharedHere }): ReactElement {
  const { short, long } = shareWords(publication);
  const { membership, wholeAt } = publication;
  return (
    <>
      <p>{short}</p>
      <p className={styles.hint}>{long}</p>
      {membership === null ? null : (
        <p className={styles.hint}>
          You are {ROLE_WORDS[membership.role]}. Your access to {hostOf(membership.server)} holds until{' '}
          {new Date(membership.expiresAt).toLocaleDateString(undefined, { dateStyle: 'long' })}.
          {wholeAt === null
            ? ''
            : ` All of it was the same here and there at ${wholeAt.toLocaleTimeString(undefined, { timeStyle: 'short' })}.`}
        </p>
      )}
    </>
  );
}
