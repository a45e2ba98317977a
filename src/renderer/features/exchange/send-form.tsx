import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './exchange.module.css';
import type { ExchangeDesk, PackingOptions } from './exchange-desk.ts';
import { VersionsChoice } from './versions-choice.tsx';

export interface SendFormProps {
  readonly desk: ExchangeDesk;
  readonly title: string;
  /** What the acts are called: where the others get it with the issue, and where it is a package that is sent. */
  readonly acts: { readonly here: string; readonly save: string };
  /** Why it cannot be sent yet, in words. */
  readonly missing?: string | null;
  /** Where the publication is shared: nothing but the document is needed. */
  readonly onHere: () => Promise<void> | void;
  /** Saves a package; false where it was not saved. */
  readonly onSave: (options: Pick<PackingOptions, 'withVersions'>) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is sent to others with a word: by what the publication is shared by, or as a package. */
export function SendForm(props: SendFormProps): ReactElement {
  const { desk, title, acts, missing = null, onHere, onSave, onClose, children } = props;
  const [isSending, setSending] = useState(false);
  const [withVersions, setWithVersions] = useState(false);
  const { isShared } = desk.way();
  const unavailable = isSending ? 'It is being packed' : missing;
  const here = async () => {
    setSending(true);
    await onHere();
    onClose();
  };
  const save = async () => {
    setSending(true);
    if (await onSave({ withVersions })) onClose();
    else setSending(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (unavailable === null) void (isShared ? here() : save());
      }}
    >
      <h2 className={styles.dialogTitle}>{title}</h2>
      {children}
      {isShared ? null : <VersionsChoice desk={desk} isChosen={withVersions} onChoose={setWithVersions} />}
      <div className={styles.acts}>
        <Button kind="primary" size="small" type="submit" unavailable={unavailable}>
          {isShared ? acts.here : acts.save}
        </Button>
        {isShared ? (
          <Button size="small" unavailable={unavailable} onClick={() => void save()}>
            Save a package…
          </Button>
        ) : null}
        <Button kind="quiet" size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
