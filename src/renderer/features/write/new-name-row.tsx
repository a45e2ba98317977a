import { CircleDashed } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { blankEntity, type Entity } from '../../../shared/domain/entity.ts';
import { newEntityId } from '../../../shared/domain/ids.ts';
import type { NewName } from '../../../shared/reading/development-entities.ts';
import { putEntity, setDismissed } from '../../documents/edit-register.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { Button } from '../../ui/button.tsx';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import styles from './entities.module.css';
import { goToWords } from './go-to-words.ts';
import type { WriteContext } from './write-place.ts';

export interface NewNameRowProps {
  readonly context: WriteContext;
  readonly knowledge: IssueKnowledge;
  readonly item: NewName;
}

const article = (word: string): string => (/^[aeiou]/i.test(word) ? 'an' : 'a');

/** A likely name that the register does not have: A adds it, D never offers it again. */
export function NewNameRow({ context, knowledge, item }: NewNameRowProps): ReactElement {
  const { text, kind, mentions } = item;
  const { doc } = knowledge.register;
  const kindName = kindLook(kind).name.toLowerCase();
  const add = () => {
    const entity: Entity = { ...blankEntity(newEntityId(), text.replace(/\s+/g, ' ')), kind };
    putEntity(doc, entity);
    context.tell(`${entity.name} is in the register as ${article(kindName)} ${kindName}.`, {
      label: 'Open',
      run: () => context.openRegister(entity.id),
    });
  };
  const dismiss = () => {
    setDismissed(doc, text, true);
    context.tell(`“${text}” will not be offered again.`, {
      label: 'Undo',
      run: () => setDismissed(doc, text, false),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'a' && key !== 'd') return;
    event.preventDefault();
    event.stopPropagation();
    const row = (event.currentTarget as HTMLElement).closest('li');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    next?.querySelector<HTMLElement>('[data-row]')?.focus();
    if (key === 'a') add();
    else dismiss();
  };
  const first = mentions[0];
  return (
    <li className={styles.newName}>
      <button
        type="button"
        className={styles.row}
        data-row
        title="Show in the text"
        onKeyDown={onKeyDown}
        onClick={() => first !== undefined && goToWords(context, first.key, first.start, first.end)}
      >
        <Icon of={CircleDashed} size="small" />
        <span className={styles.name}>
          {text}{' '}
          <span className={styles.note}>
            new name, {article(kindName)} {kindName}?
          </span>
        </span>
      </button>
      <Button kind="text" size="small" onClick={add} aria-label={`Add ${text} to the register`}>
        Add <Keys caps={['A']} />
      </Button>
      <Button
        kind="text"
        size="small"
        className={styles.soft}
        onClick={dismiss}
        aria-label={`Never offer ${text} again`}
      >
        Dismiss <Keys caps={['D']} />
      </Button>
    </li>
  );
}
