import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { ReadingPage } from '../../ui/reading-page.tsx';
import { FolderForm, type FolderFormProps } from './folder-form.tsx';
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
  readonly onChooseFolder: FolderFormProps['onChoose'];
  readonly onShareFolder: (path: string, publicationId: string, passphrase: string | null) => Promise<string | null>;
  readonly onLeaveFolder: (publicationId: string) => void;
  readonly onClose: () => void;
}

/** The one place that says how everything is shared, with whom, and what waits. */
export function SharingPage(props: SharingPageProps): ReactElement {
  const { publications, onJoin, onInvite, onLeave, onCopy, onClose } = props;
  const { onChooseFolder, onShareFolder, onLeaveFolder } = props;
  const alone = publications.filter(({ membership }) => membership === null);
  return (
    <ReadingPage title="Sharing" area="sharing" onClose={onClose}>
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
            {publication.folder !== null ? (
              <Button kind="quiet" size="small" onClick={() => onLeaveFolder(publication.publicationId)}>
                Share by this folder no more
              </Button>
            ) : publication.membership === null ? (
              <FolderForm
                label="Share by a folder"
                problemWith={({ publicationId: there }) =>
                  there === null || there === publication.publicationId
                    ? null
                    : 'Another publication is shared by this folder. Choose an empty one, or join that one below.'
                }
                onChoose={onChooseFolder}
                onShare={({ path }, passphrase) => onShareFolder(path, publication.publicationId, passphrase)}
              />
            ) : null}
          </div>
        </section>
      ))}
      <JoinForm alone={alone} onJoin={onJoin} />
      <section className={styles.flow} aria-label="Join by a folder">
        <h2 className={styles.heading}>Join by a folder</h2>
        <p className={styles.hint}>
          A folder that Nextcloud, Dropbox, Syncthing or a network drive keeps the same on several machines, and in
          which somebody has begun to share a publication.
        </p>
        <FolderForm
          label="Choose the folder"
          problemWith={({ publicationId }) =>
            publicationId === null
              ? 'Nothing is shared by this folder yet, or it has not come here yet. Wait for the sync program, or begin with a publication above.'
              : null
          }
          onChoose={onChooseFolder}
          onShare={({ path, publicationId }, passphrase) => onShareFolder(path, publicationId ?? '', passphrase)}
        />
      </section>
    </ReadingPage>
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
          {new Date(membership.expiresAt).toLocaleDateString('en-GB', { dateStyle: 'long' })}.
          {wholeAt === null
            ? ''
            : ` All of it was the same here and there at ${wholeAt.toLocaleTimeString('en-GB', { timeStyle: 'short' })}.`}
        </p>
      )}
    </>
  );
}
