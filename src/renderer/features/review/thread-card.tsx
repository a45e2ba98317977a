import { Check, Ellipsis, OctagonAlert, Reply, RotateCcw, Unlink } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { plainText } from '../../../shared/document/plain-text.ts';
import type { CommentId, PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Comment, Thread } from '../../../shared/domain/thread.ts';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { State } from '../../ui/state.tsx';
import { whenText } from '../../ui/when-text.ts';
import { CommentText } from './comment-text.tsx';
import { type Composed, Composer } from './composer.tsx';
import styles from './review.module.css';

/** What can be done with a thread. */
export interface ThreadActions {
  readonly reply: (composed: Composed) => void;
  readonly edit: (comment: CommentId, composed: Composed) => void;
  readonly remove: (comment: CommentId) => void;
  readonly resolve: () => void;
  readonly reopen: () => void;
  readonly setBlocking: (isBlocking: boolean) => void;
  /** Ties it to what is selected in the text; null where it stands on its text. */
  readonly reattach: (() => void) | null;
  readonly openLink: (url: string) => void;
}

export interface ThreadCardProps {
  readonly thread: Thread;
  readonly personOf: (id: PersonId) => Person;
  readonly people: readonly Person[];
  readonly me: PersonId;
  readonly language: string;
  readonly isNow: boolean;
  readonly isFolded: boolean;
  /** Where it stands, for threads that are not on words: "On this development", "On the source ‘…’". */
  readonly about: string | null;
  readonly actions: ThreadActions;
  readonly onChoose: () => void;
  /** Back to the text that it is about. */
  readonly onLeave: () => void;
}

type Work = { readonly kind: 'replying' } | { readonly kind: 'editing'; readonly comment: Comment } | null;

/** A conversation in the margin. Folded it is one line; in hand it can be answered. */
export function ThreadCard(props: ThreadCardProps): ReactElement {
  const { thread, personOf, people, me, language, isNow, isFolded, about, actions, onChoose, onLeave } = props;
  const [work, setWork] = useState<Work>(null);
  const [first, ...replies] = thread.comments;
  const shared = {
    id: `thread-${thread.id}`,
    'data-thread': thread.id,
    role: 'comment',
    'aria-label': `${thread.isBlocking ? 'Blocking thread' : 'Thread'} by ${first === undefined ? 'nobody' : personOf(first.by).name}`,
    className: styles.thread,
    'data-now': isNow || undefined,
    'data-blocking': (thread.isBlocking && thread.resolved === null) || undefined,
    'data-resolved': thread.resolved !== null || undefined,
    'data-folded': isFolded || undefined,
  };
  if (first === undefined) return <div {...shared} />;
  if (isFolded) {
    const author = personOf(first.by);
    return (
      <div {...shared}>
        <button type="button" className={styles.line} onClick={onChoose} data-card-focus="">
          <Hand name={author.name} initials={author.initials} hand={author.hand} />
          {thread.isBlocking && thread.resolved === null ? (
            <State icon={OctagonAlert} role="bad">
              Blocking
            </State>
          ) : null}
          <span className={styles.cut}>{wordsOf(first)}</span>
          <span className={styles.dim}>{thread.comments.length > 1 ? thread.comments.length : ''}</span>
        </button>
      </div>
    );
  }
  const one = (comment: Comment) =>
    work?.kind === 'editing' && work.comment.id === comment.id ? (
      <Composer
        label="Change this comment"
        placeholder=""
        verb="Change"
        language={language}
        people={people}
        initial={comment.text}
        mayBlock={false}
        onSubmit={(composed) => {
          actions.edit(comment.id, composed);
          setWork(null);
        }}
        onCancel={() => setWork(null)}
      />
    ) : (
      <OneComment
        comment={comment}
        personOf={personOf}
        isBlocking={comment === first && thread.isBlocking && thread.resolved === null}
        onOpenLink={actions.openLink}
      />
    );
  const mine = [...thread.comments].reverse().find((comment) => comment.by === me && comment.deletedAt === null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it, and role is given
    <div
      {...shared}
      onClick={isNow ? undefined : onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      {about === null ? null : <p className={styles.dim}>{about}</p>}
      {one(first)}
      {replies.map((comment) => (
        <div key={comment.id} className={styles.reply}>
          {one(comment)}
        </div>
      ))}
      {thread.resolved === null ? null : (
        <p className={styles.dim}>
          Resolved by {personOf(thread.resolved.by).name}, {whenText(thread.resolved.at)}
        </p>
      )}
      {work?.kind === 'replying' ? (
        <div className={styles.reply}>
          <Composer
            label="Reply"
            placeholder="Reply, or @ for a name"
            verb="Reply"
            language={language}
            people={people}
            mayBlock={false}
            onSubmit={(composed) => {
              actions.reply(composed);
              setWork(null);
            }}
            onCancel={() => setWork(null)}
          />
        </div>
      ) : (
        <div className={styles.acts}>
          <Button size="small" data-card-focus="" onClick={() => setWork({ kind: 'replying' })} onFocus={onChoose}>
            <Icon of={Reply} size="small" />
            Reply
          </Button>
          {thread.resolved === null ? (
            <Button size="small" kind="quiet" onClick={actions.resolve}>
              <Icon of={Check} size="small" />
              Resolve
            </Button>
          ) : (
            <Button size="small" kind="quiet" onClick={actions.reopen}>
              <Icon of={RotateCcw} size="small" />
              Reopen
            </Button>
          )}
          <span className={styles.grow} />
          <Menu
            label="This thread"
            look="tool-small"
            buttonLabel="More for this thread"
            placement="bottom end"
            groups={[
              [
                {
                  id: 'blocking',
                  label: thread.isBlocking ? 'Let it not block approval' : 'Let it block approval',
                  icon: OctagonAlert,
                  run: () => actions.setBlocking(!thread.isBlocking),
                },
                ...(actions.reattach === null
                  ? []
                  : [{ id: 'reattach', label: 'Tie to the selected words', icon: Unlink, run: actions.reattach }]),
              ],
              mine === undefined
                ? []
                : [
                    { id: 'edit', label: 'Change my comment', run: () => setWork({ kind: 'editing', comment: mine }) },
                    { id: 'remove', label: 'Delete my comment', run: () => actions.remove(mine.id) },
                  ],
            ]}
          >
            <Icon of={Ellipsis} size="small" />
          </Menu>
        </div>
      )}
    </div>
  );
}

interface OneCommentProps {
  readonly comment: Comment;
  readonly personOf: (id: PersonId) => Person;
  /** Whether it opened a thread that blocks. */
  readonly isBlocking: boolean;
  readonly onOpenLink: (url: string) => void;
}

function OneComment({ comment, personOf, isBlocking, onOpenLink }: OneCommentProps): ReactElement {
  const author = personOf(comment.by);
  return (
    <>
      <div className={styles.threadHead}>
        <Hand name={author.name} initials={author.initials} hand={author.hand} />
        <span className={styles.who}>{author.name}</span>
        {isBlocking ? (
          <State icon={OctagonAlert} role="bad">
            Blocking
          </State>
        ) : null}
        <span className={styles.time}>
          {whenText(comment.at)}
          {comment.editedAt === null || comment.deletedAt !== null ? '' : ', changed'}
        </span>
      </div>
      {comment.deletedAt === null ? (
        <CommentText text={comment.text} mentioned={comment.mentions.map(personOf)} onOpenLink={onOpenLink} />
      ) : (
        <p className={styles.gone}>Deleted {whenText(comment.deletedAt)}</p>
      )}
    </>
  );
}

const wordsOf = ({ text, deletedAt }: Comment): string =>
  deletedAt === null ? plainText(text).replace(/\s+/g, ' ') : 'Deleted';
