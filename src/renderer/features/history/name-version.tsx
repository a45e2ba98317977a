import { Tag } from 'lucide-react';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { createVersion } from '../../documents/versions-document.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './history.module.css';
import type { HistoryDesk } from './history-desk.ts';

/** Keeps the issue as it is now under a name, asked for in place. */
export function NameVersion({ desk }: { readonly desk: HistoryDesk }): ReactElement {
  const id = useId();
  const [name, setName] = useState('');
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await createVersion(desk.versions, desk.session.doc, {
      by: desk.me,
      reason: 'named',
      name: name.trim(),
      at: new Date(),
    });
    desk.tell(`“${name.trim()}” is kept.`);
    setName('');
  };
  return (
    <form className={styles.naming} onSubmit={(event) => void keep(event)}>
      <label htmlFor={id} className="sr">
        Name of the issue as it is now
      </label>
      <input
        id={id}
        className={styles.input}
        value={name}
        placeholder="Version name"
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="small" unavailable={name.trim() === '' ? 'Give it a name first' : null}>
        <Icon of={Tag} size="small" />
        Keep
      </Button>
    </form>
  );
}
