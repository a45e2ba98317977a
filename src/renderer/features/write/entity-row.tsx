import { ChevronDown, ChevronRight, PinOff } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useId } from 'react';
import { foldForSearch } from '../../../shared/document/fold.ts';
import { shortDay } from '../../../shared/document/period-text.ts';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import type { EntityMemory, MemoryItem } from '../../../shared/domain/memory.ts';
import {
  type DevelopmentEntity,
  ROLE_SUGGESTIONS,
  type WordsAt,
} from '../../../shared/reading/development-entities.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { Button } from '../../ui/button.tsx';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { MemoryList } from '../../ui/memory-list.tsx';
import styles from './entities.module.css';
import { FIELD_NAMES } from './field-names.ts';
import { focusRowOf } from './focus-row.ts';
import { goToWords } from './go-to-words.ts';
import { insertBackReference } from './insert-back-reference.ts';
import type { WriteContext } from './write-place.ts';

export interface EntityRowProps {
  readonly context: WriteContext;
  readonly knowledge: IssueKnowledge;
  readonly developmentId: DevelopmentId | null;
  readonly item: DevelopmentEntity;
  readonly memory: EntityMemory | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One entity of the development; opened, it shows where it stands, its role, and what was written before. */
export function EntityRow(props: EntityRowProps): ReactElement {
  const { context, item, memory, isOpen, onToggle } = props;
  const { entity, mentions, role, isPinned } = item;
  const look = kindLook(entity.kind);
  const last = memory?.items[0];
  const note = [
    role,
    isPinned && mentions.length === 0 ? 'pinned' : '',
    last === undefined ? '' : last.number === '' ? shortDay(last.date) : `No. ${last.number}`,
  ]
    .filter(Boolean)
    .join(' · ');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'r' && last !== undefined) insertBackReference(context, last);
    else if (event.key === 'ArrowRight' && !isOpen) onToggle();
    else if (event.key === 'ArrowLeft' && isOpen) onToggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-row={entity.id}
        aria-expanded={isOpen}
        title={memory === null || memory.total === 0 ? undefined : coverage(memory)}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <Icon of={look.icon} size="small" />
        <span className={styles.name}>
          {entity.name} <span className={styles.note}>{note}</span>
        </span>
        <span className={styles.note}>{entity.country}</span>
        <span className={`${styles.note} ${styles.times}`}>{mentions.length === 0 ? '' : `${mentions.length} ×`}</span>
        <Icon of={isOpen ? ChevronDown : ChevronRight} size="small" />
      </button>
      {isOpen ? <EntityDetails {...props} /> : null}
    </li>
  );
}

function EntityDetails({ context, developmentId, item, memory, onToggle }: EntityRowProps): ReactElement {
  const { entity, mentions, role, isPinned } = item;
  const id = useId();
  const setRole = (word: string) =>
    context.decide({ kind: 'role', developmentId, entityId: entity.id, role: word }, word !== '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from anything in it closes it
    <div
      className={styles.details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        focusRowOf(event.currentTarget);
        onToggle();
      }}
    >
      <p className={styles.places}>
        {mentions.map((words) => (
          <Place key={`${words.key}:${words.start}`} context={context} words={words} />
        ))}
      </p>
      <div className={styles.line}>
        <label htmlFor={`${id}-role`} className={styles.note}>
          Role here
        </label>
        <input
          id={`${id}-role`}
          key={role}
          className={styles.input}
          list={`${id}-roles`}
          defaultValue={role}
          placeholder="signatory, funder, builder …"
          onBlur={(event) => {
            if (event.target.value.trim() !== role) setRole(event.target.value.trim());
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Else the key goes on to press the row.
            event.preventDefault();
            focusRowOf(event.currentTarget);
          }}
        />
        <datalist id={`${id}-roles`}>
          {ROLE_SUGGESTIONS.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      </div>
      <div className={styles.actions}>
        <Button kind="text" size="small" onClick={() => context.openRegister(entity.id)}>
          Open in the register
        </Button>
        {[...new Set(mentions.map(({ text }) => text))].slice(0, 3).map((text) => (
          <Button
            key={text}
            kind="text"
            size="small"
            onClick={(event) => {
              focusNext(
                event.currentTarget,
                mentions.every((words) => words.text === text),
              );
              const decision = {
                kind: 'not-this',
                developmentId,
                entityId: entity.id,
                words: foldForSearch(text),
              } as const;
              context.decide(decision, true);
              context.tell(`“${text}” is not ${entity.name} in this development.`, {
                label: 'Undo',
                run: () => context.decide(decision, false),
              });
            }}
          >
            “{text}” is not this one here
          </Button>
        ))}
        {isPinned ? (
          <Button
            kind="text"
            size="small"
            onClick={(event) => {
              focusNext(event.currentTarget, mentions.length === 0);
              context.decide({ kind: 'pinned', developmentId, entityId: entity.id }, false);
            }}
          >
            <Icon of={PinOff} size="small" /> Take the pin out
          </Button>
        ) : null}
      </div>
      {memory === null ? null : memory.total === 0 ? (
        <p className={styles.note}>Not written about before.</p>
      ) : (
        <>
          <p className={styles.note}>{coverage(memory)}</p>
          <MemoryList
            entries={memory.items.map((entry) => ({
              ...entry,
              id: `${entry.issueId}/${entry.developmentId ?? ''}`,
              issue: entry.number === '' ? 'Issue' : `No. ${entry.number}`,
              day: shortDay(entry.date),
            }))}
            actions={(entry) => <MemoryActions context={context} entry={entry} isFirst={entry === memory.items[0]} />}
          />
        </>
      )}
    </div>
  );
}

function MemoryActions({
  context,
  entry,
  isFirst,
}: {
  readonly context: WriteContext;
  readonly entry: MemoryItem;
  readonly isFirst: boolean;
}): ReactElement {
  return (
    <>
      <Button
        kind="text"
        size="small"
        className={styles.inText}
        onClick={() => context.openText(entry.issueId, entry.developmentId)}
      >
        Open
      </Button>
      <Button kind="text" size="small" className={styles.inText} onClick={() => insertBackReference(context, entry)}>
        Insert back-reference {isFirst ? <Keys caps={['R']} /> : null}
      </Button>
    </>
  );
}

/** Words in the text as a button that goes there. */
export function Place({ context, words }: { readonly context: WriteContext; readonly words: WordsAt }): ReactElement {
  return (
    <button
      type="button"
      className={styles.place}
      title="Show in the text"
      onClick={() => goToWords(context, words.key, words.start, words.end)}
    >
      {FIELD_NAMES[words.field]} <span className={styles.note}>“{words.text}”</span>
    </button>
  );
}

/** The focus goes to the row, or to the one after it where the row is about to go. */
function focusNext(inside: Element, isGoing: boolean): void {
  const item = inside.closest('li:has(> [data-row])');
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  if (isGoing && next != null) next.querySelector<HTMLElement>('[data-row]')?.focus();
  else focusRowOf(inside);
}

/** "3 developments, last covered two issues ago". */
function coverage({ total, issuesSince }: EntityMemory): string {
  const ago = issuesSince <= 1 ? 'in the last issue' : `${issuesSince} issues ago`;
  return `${total} earlier ${total === 1 ? 'development' : 'developments'}, last covered ${ago}`;
}
