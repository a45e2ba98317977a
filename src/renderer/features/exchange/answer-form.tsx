import { type FormEvent, type ReactElement, useState } from 'react';
import { type AskedReview, writeAnswer } from '../../../shared/crdt/requests-document.ts';
import { Button } from '../../ui/button.tsx';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';

export interface AnswerFormProps {
  readonly desk: ExchangeDesk;
  readonly request: AskedReview;
  readonly onClose: () => void;
}

/** Packs what I did as the answer to a review that I was asked for. */
export function AnswerForm({ desk, request, onClose }: AnswerFormProps): ReactElement {
  const [note, setNote] = useState('');
  const [isSaving, setSaving] = useState(false);
  const { isShared } = desk.way();
  const missing = isSaving ? 'It is being packed' : null;
  const answerNow = () => ({ by: desk.me.id, at: new Date().toISOString(), note: note.trim() });
  const answerHere = () => {
    writeAnswer(desk.session.doc, request.id, answerNow());
    desk.tell('Answered. It reaches the others with the issue.');
    onClose();
  };
  const send = async () => {
    setSaving(true);
    const answer = answerNow();
    const isSaved = await desk.savePackage({ kind: 'answer', requestId: request.id, note: answer.note }, async () =>
      writeAnswer(desk.session.doc, request.id, answer),
    );
    if (isSaved) onClose();
    else setSaving(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (missing !== null) return;
        if (isShared) answerHere();
        else void send();
      }}
    >
      <h2 className={styles.dialogTitle}>Send the answer back</h2>
      <p className={styles.dim}>
        Everything you commented, suggested, decided and wrote is in it.{' '}
        {desk.personOf(request.by)?.name ?? 'Whoever asked'} sees what it is before it is merged.
      </p>
      <label className={styles.field}>
        <span className={styles.label}>A word with it</span>
        <textarea
          className={styles.input}
          value={note}
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: a form that a person has just asked for takes the caret
          autoFocus
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className={styles.acts}>
        <Button kind="primary" size="small" type="submit" unavailable={missing}>
          {isShared ? 'Answer' : 'Save the answer…'}
        </Button>
        {isShared ? (
          <Button size="small" unavailable={missing} onClick={() => void send()}>
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
