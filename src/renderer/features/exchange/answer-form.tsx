import { type ReactElement, useState } from 'react';
import { type AskedReview, writeAnswer } from '../../../shared/crdt/requests-document.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';
import { SendForm } from './send-form.tsx';
import { WordField } from './word-field.tsx';

export interface AnswerFormProps {
  readonly desk: ExchangeDesk;
  readonly request: AskedReview;
  readonly onClose: () => void;
}

/** Sends what I did as the answer to a review that I was asked for. */
export function AnswerForm({ desk, request, onClose }: AnswerFormProps): ReactElement {
  const [note, setNote] = useState('');
  const write = () => {
    const answer = { by: desk.me.id, at: new Date().toISOString(), note: note.trim() };
    writeAnswer(desk.session.doc, request.id, answer);
  };
  return (
    <SendForm
      desk={desk}
      title="Send the answer back"
      acts={{ here: 'Answer', save: 'Save the answer…' }}
      onHere={() => {
        write();
        desk.tell('Answered. It reaches the others with the issue.');
      }}
      onSave={(options) =>
        desk.savePackage(
          { kind: 'answer', requestId: request.id, note: note.trim() },
          { ...options, before: async () => write() },
        )
      }
      onClose={onClose}
    >
      <p className={styles.dim}>
        Everything you commented, suggested, decided and wrote is in it.{' '}
        {desk.personOf(request.by)?.name ?? 'Whoever asked'} sees what it is before it is merged.
      </p>
      <WordField label="A word with it" value={note} onChange={setNote} />
    </SendForm>
  );
}
