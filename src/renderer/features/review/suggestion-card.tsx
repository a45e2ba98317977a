import { Check, Copy, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { capital } from '../../../shared/document/change-words.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Suggestion } from '../../../shared/domain/suggestion.ts';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './review.module.css';

export interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly author: Person;
  readonly me: PersonId;
  /** "replaces ‘X’ with ‘Y’". */
  readonly sentence: string;
  /** What it stands on is no longer in the text. */
  readonly isOvertaken: boolean;
  /** Whether my roles let me decide it. */
  readonly mayDecide: boolean;
  readonly isNow: boolean;
  readonly isFolded: boolean;
  readonly onChoose: () => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onWithdraw: () => void;
  readonly onCopy: () => void;
  readonly onLeave: () => void;
}

/** A proposed change in the margin, as a sentence, to be accepted or rejected as one. */
export function SuggestionCard(props: SuggestionCardProps): ReactElement {
  const { suggestion, author, me, sentence, isOvertaken, mayDecide, isNow, isFolded } = props;
  const { onChoose, onAccept, onReject, onWithdraw, onCopy, onLeave } = props;
  const isMine = suggestion.by === me;
  const words = `${capital(sentence)}.`;
  const shared = {
    id: `thread-${suggestion.id}`,
    'data-thread': suggestion.id,
    role: 'comment',
    'aria-label': `Suggestion by ${author.name}: ${words}`,
    className: styles.thread,
    'data-now': isNow || undefined,
    'data-folded': isFolded || undefined,
  };
  if (isFolded)
    return (
      <div {...shared}>
        <button type="button" className={styles.line} onClick={onChoose} data-card-focus="">
          <Hand name={author.name} initials={author.initials} hand={author.hand} />
          <span className={styles.cut}>{words}</span>
        </button>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has the role of a comment; its keys are those of its buttons
    <div
      {...shared}
      onClick={isNow ? undefined : onChoose}
      onKeyDown={(event) => {
        const act =
          event.key === 'Escape' ? onLeave : actOfKey(event.key, { mayDecide, isOvertaken, onAccept, onReject });
        if (act === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <div className={styles.threadHead}>
        <Hand name={author.name} initials={author.initials} hand={author.hand} />
        <span className={styles.who}>{isMine ? 'You suggest' : `${author.name} suggests`}</span>
        <span className={styles.grow} />
        {mayDecide && !isOvertaken ? (
          <Button size="small" title="Y" data-card-focus="" onClick={onAccept} onFocus={onChoose}>
            <Icon of={Check} size="small" />
            Accept
          </Button>
        ) : null}
        {isMine ? (
          <Tool
            icon={X}
            size="small"
            label="Withdraw my suggestion"
            data-card-focus={mayDecide && !isOvertaken ? undefined : ''}
            onClick={onWithdraw}
          />
        ) : mayDecide ? (
          <Tool
            icon={X}
            size="small"
            label="Reject"
            keysLabel="N"
            data-card-focus={isOvertaken ? '' : undefined}
            onClick={onReject}
          />
        ) : null}
        {isOvertaken ? <Tool icon={Copy} size="small" label="Copy what it proposes" onClick={onCopy} /> : null}
      </div>
      <p className={styles.proposal}>{words}</p>
      {isOvertaken ? <p className={styles.dim}>The words it would change are no longer there.</p> : null}
    </div>
  );
}

function actOfKey(
  key: string,
  may: {
    readonly mayDecide: boolean;
    readonly isOvertaken: boolean;
    readonly onAccept: () => void;
    readonly onReject: () => void;
  },
): (() => void) | null {
  if (!may.mayDecide) return null;
  if (key.toLowerCase() === 'y' && !may.isOvertaken) return may.onAccept;
  return key.toLowerCase() === 'n' ? may.onReject : null;
}
