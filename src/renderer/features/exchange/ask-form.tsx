import { nanoid } from 'nanoid';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { AskedPerson, AskedReview } from '../../../shared/crdt/requests-document.ts';
import { Button } from '../../ui/button.tsx';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';

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
  const [isSaving, setSaving] = useState(false);
  const people = desk.people().filter(({ id }) => id !== desk.me.id);
  const named = desk.parts();

  const { isShared } = desk.way();
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
  const missing = isSaving ? 'It is being packed' : parts?.size === 0 ? 'Choose a part first' : null;
  const askHere = async () => {
    setSaving(true);
    await desk.ask(requestNow());
    desk.tell('Asked. It reaches the others with the issue.');
    onClose();
  };
  const save = async () => {
    setSaving(true);
    const request = requestNow();
    const { answers: _, by: __, ...plain } = request;
    const purpose = { kind: 'request' as const, request: { ...plain, to: [...plain.to], parts: [...plain.parts] } };
    const isSaved = await desk.savePackage(purpose, () => desk.ask(request));
    if (isSaved) onClose();
    else setSaving(false);
  };
  const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
    new Set(set.has(key) ? [...set].filter((each) => each !== key) : [...set, key]);

  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (missing === null) void (isShared ? askHere() : save());
      }}
    >
      <h2 className={styles.dialogTitle}>Ask for review</h2>
      <label className={styles.field}>
        <span className={styles.label}>What is asked</span>
        <textarea
          className={styles.input}
          value={asked}
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: a form that a person has just asked for takes the caret
          autoFocus
          placeholder="Figures in the second development, please"
          onChange={(event) => setAsked(event.target.value)}
        />
      </label>
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
      <div className={styles.acts}>
        <Button kind="primary" size="small" type="submit" unavailable={missing}>
          {isShared ? 'Ask' : 'Save the package…'}
        </Button>
        {isShared ? (
          <Button size="small" unavailable={missing} onClick={() => void save()}>
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

const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
