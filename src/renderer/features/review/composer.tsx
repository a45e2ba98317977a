import { type ReactElement, useId, useRef, useState } from 'react';
import { plainText } from '../../../shared/document/plain-text.ts';
import { emptyRichText, isEmptyRichText, type RichText } from '../../../shared/document/rich-text.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { keyLabel } from '../../commands/keys.ts';
import { SmallEditor, type SmallEditorHandle } from '../../editor/small-editor.tsx';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import styles from './review.module.css';

/** What was written in a composer. */
export interface Composed {
  readonly text: RichText;
  readonly mentions: readonly PersonId[];
  readonly isBlocking: boolean;
}

export interface ComposerProps {
  readonly label: string;
  readonly placeholder: string;
  /** The word on the button: "Comment", "Reply". */
  readonly verb: string;
  readonly language: string;
  readonly people: readonly Person[];
  readonly initial?: RichText;
  /** Whether it can be made blocking. */
  readonly mayBlock: boolean;
  readonly onSubmit: (composed: Composed) => void;
  readonly onCancel: () => void;
}

/** Where a comment is written. Ctrl+Enter sends it, Escape leaves it, @ names somebody. */
export function Composer(props: ComposerProps): ReactElement {
  const { label, placeholder, verb, language, people, initial, mayBlock, onSubmit, onCancel } = props;
  const editor = useRef<SmallEditorHandle>(null);
  const [isBlocking, setIsBlocking] = useState(false);
  const [isEmpty, setIsEmpty] = useState(true);
  const [typed, setTyped] = useState<string | null>(null);
  const listId = useId();
  const named = typed === null ? [] : people.filter(({ name }) => fits(name, typed)).slice(0, 5);
  const submit = () => {
    const text = editor.current?.read() ?? emptyRichText();
    if (isEmptyRichText(text)) return;
    onSubmit({ text, mentions: mentionsIn(plainText(text), people), isBlocking });
  };
  return (
    <div className={styles.composer} data-composer="">
      <div className={styles.well}>
        <SmallEditor
          handle={editor}
          label={label}
          placeholder={placeholder}
          language={language}
          initial={initial ?? emptyRichText()}
          onSubmit={submit}
          onCancel={onCancel}
          onMention={setTyped}
          onEmpty={setIsEmpty}
        />
      </div>
      {named.length === 0 ? null : (
        <ul className={styles.names} aria-label="People" id={listId}>
          {named.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className={styles.name}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  editor.current?.completeMention(person.name);
                  editor.current?.focus();
                }}
              >
                <Hand name={person.name} initials={person.initials} hand={person.hand} />
                {person.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        <Button
          size="small"
          kind="primary"
          unavailable={isEmpty ? 'Nothing is written yet' : null}
          title={keyLabel('Mod+Enter')}
          onClick={submit}
        >
          {verb}
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        {mayBlock ? (
          <label className={styles.tick}>
            <input type="checkbox" checked={isBlocking} onChange={() => setIsBlocking(!isBlocking)} />
            Blocks approval
          </label>
        ) : null}
      </div>
    </div>
  );
}

const fits = (name: string, typed: string): boolean => name.toLowerCase().startsWith(typed.toLowerCase());

/** Who is spoken to: whoever stands behind an `@` by name or first name. */
function mentionsIn(text: string, people: readonly Person[]): PersonId[] {
  return people
    .filter(({ name }) => text.includes(`@${name}`) || text.includes(`@${name.split(' ')[0] ?? name}`))
    .map(({ id }) => id);
}
