import { nanoid } from 'nanoid';
import { type ReactElement, useState } from 'react';
import type { AskedPerson, AskedReview } from '../../../shared/crdt/requests-document.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk, PackingOptions } from './exchange-desk.ts';
import { SendForm } from './send-form.tsx';
import { WordField } from './word-field.tsx';

export interface AskFormProps {
  readonly desk: ExchangeDesk;
  readonly onClose: () => void;
}

/** What is asked, of whom, of which parts; it is saved as a package to be sent. */
export function AskForm({ desk, onClose }: AskFormProps): ReactElement {
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [others, setOthers] = useState('');
  const [parts, setParts] = useState<ReadonlySet<string> | null>(null);
  const people = desk.people().filter(({ id }) => id !== desk.me.id);
  const named = desk.parts();

  const requestNow = (): AskedReview => ({
    id: nanoid(12),
    by: desk.me.id,
    at: new Date().toISOString(),
    asked: asked.trim(),
    to: [
      ...people.filter(({ id }) => chosen.has(id)).map(({ id, name }): AskedPerson => ({ id, name })),
      ...namesIn(others).map((name): AskedPerson => ({ id: null, name })),
    ],
    parts: parts === null ? [] : named.flatMap(({ ref }) => (parts.has(ref) ? [ref] : [])),
    answers: [],
  });
  const save = (options: PackingOptions) => {
    const request = requestNow();
    const { answers: _, by: __, ...plain } = request;
    const purpose = { kind: 'request' as const, request: { ...plain, to: [...plain.to], parts: [...plain.parts] } };
    return desk.savePackage(purpose, { ...options, before: () => desk.ask(request) });
  };
  const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
    new Set(set.has(key) ? [...set].filter((each) => each !== key) : [...set, key]);

  return (
    <SendForm
      desk={desk}
      title="Ask for review"
      acts={{ here: 'Ask', save: 'Save the package…' }}
      missing={parts?.size === 0 ? 'Choose a part first' : null}
      onHere={async () => {
        await desk.ask(requestNow());
        desk.tell('Asked. It reaches the others with the issue.');
      }}
      onSave={save}
      onClose={onClose}
    >
      <WordField
        label="What is asked"
        value={asked}
        placeholder="Figures in the second development, please"
        onChange={setAsked}
      />
      <fieldset className={styles.field}>
        <legend className={styles.label}>Of whom (nobody chosen: anybody)</legend>
        {people.length === 0 ? null : (
          <div className={styles.choices}>
            {people.map(({ id, name }) => (
              <label key={id} className={styles.choice}>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => setChosen(toggled(chosen, id))} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        )}
        <input
          className={styles.input}
          aria-label="Others, by name"
          placeholder="Others, by name, with commas"
          value={others}
          spellCheck={false}
          onChange={(event) => setOthers(event.target.value)}
        />
      </fieldset>
      <fieldset className={styles.field}>
        <legend className={styles.label}>Which parts</legend>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={parts === null}
            onChange={() => setParts(parts === null ? new Set() : null)}
          />
          <span>The whole issue</span>
        </label>
        {parts === null ? null : (
          <div className={styles.choices}>
            {named.map(({ ref, name }) => (
              <label key={ref} className={styles.choice}>
                <input type="checkbox" checked={parts.has(ref)} onChange={() => setParts(toggled(parts, ref))} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        )}
      </fieldset>
    </SendForm>
  );
}

const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
