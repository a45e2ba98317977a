import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { safeUrl } from '../../../shared/document/safe-url.ts';
import type { MountedField } from '../../editor/field-registry.ts';
import { readFormats } from '../../editor/formats.ts';
import { setLink } from '../../editor/formatting.ts';
import { Button } from '../../ui/button.tsx';
import styles from './link-editor.module.css';

export interface LinkEditorProps {
  readonly field: MountedField;
  readonly onOpen: (url: string) => void;
  readonly onClose: () => void;
}

/** Asks for the address of a link, where the text is. Enter sets it, Escape leaves the text as it was. */
export function LinkEditor({ field, onOpen, onClose }: LinkEditorProps): ReactElement {
  const known = readFormats(field.editor).linkUrl;
  const [typed, setTyped] = useState(known ?? '');
  const [isWrong, setIsWrong] = useState(false);
  const [at] = useState(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect());
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    const element = box.current;
    if (element === null || at === undefined) return;
    element.style.top = `${Math.min(at.bottom + 6, window.innerHeight - element.offsetHeight - 8)}px`;
    element.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - element.offsetWidth - 8))}px`;
  }, [at]);

  const leave = () => {
    onClose();
    field.editor.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const url = safeUrl(typed);
    if (typed.trim() !== '' && url === null) {
      setIsWrong(true);
      return;
    }
    setLink(field.editor, url);
    leave();
  };
  return (
    <form
      ref={box}
      className={styles.box}
      aria-label="Link"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <div className={styles.row}>
        <input
          ref={input}
          className={styles.input}
          aria-label="Address of the link"
          placeholder="https://"
          value={typed}
          aria-invalid={isWrong || undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setIsWrong(false);
          }}
        />
        <Button type="submit" size="small" kind="primary">
          Set link
        </Button>
        {known === null ? null : (
          <>
            <Button size="small" kind="quiet" onClick={() => onOpen(known)}>
              Open
            </Button>
            <Button
              size="small"
              kind="quiet"
              onClick={() => {
                setLink(field.editor, null);
                leave();
              }}
            >
              Remove
            </Button>
          </>
        )}
      </div>
      {isWrong ? (
        <p className={styles.problem} role="alert">
          “{typed}” is no web or mail address: write https://… or name@example.org
        </p>
      ) : null}
    </form>
  );
}
