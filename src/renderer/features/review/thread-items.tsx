import type { CommentId, PersonId, ThreadId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Thread } from '../../../shared/domain/thread.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import { deleteComment, editComment, reopen, reply, resolve, setBlocking } from '../../documents/threads-document.ts';
import { elementTop, stretchTop } from './line-top.ts';
import type { MarginItem } from './margin.tsx';
import type { ReviewDesk } from './review-desk.ts';
import { aboutText } from './thread-about.ts';
import { type ThreadActions, ThreadCard } from './thread-card.tsx';

/** What the threads of a part are shown with. */
export interface ThreadItemsHost {
  readonly desk: ReviewDesk;
  readonly language: string;
  readonly people: readonly Person[];
  readonly personOf: (id: PersonId) => Person;
  /** Ties a thread to what is selected; null where nothing is. */
  readonly reattach: (id: ThreadId) => void;
  readonly onChoose: (id: ThreadId) => void;
  /** Back to the words that a thread is about. */
  readonly onLeave: (thread: PlacedThread) => void;
}

/** The cards of a part's threads. */
export function threadItems(
  host: ThreadItemsHost,
  part: ReviewPart,
  threads: readonly PlacedThread[],
  root: () => HTMLElement | null,
): readonly MarginItem[] {
  return threads.map(({ thread, place }): MarginItem => {
    const field = place.kind === 'text' ? part.fields.find((item) => isField(item, place.place)) : undefined;
    return {
      id: thread.id,
      lineTop: () =>
        place.kind === 'text' && field !== undefined
          ? (stretchTop(host.desk.registry, root(), field, place.range.start, place.range.end) ?? 0)
          : elementTop(root(), selectorOf(thread)),
      render: ({ isNow, isFolded }) => (
        <ThreadCard
          thread={thread}
          personOf={host.personOf}
          people={host.people}
          me={host.desk.me.id}
          language={host.language}
          isNow={isNow}
          isFolded={isFolded}
          about={aboutText(thread, part)}
          actions={threadActions(host, thread)}
          onChoose={() => host.onChoose(thread.id)}
          onLeave={() => host.onLeave({ thread, place })}
        />
      ),
    };
  });
}

const isField = (
  { place }: ReviewPart['fields'][number],
  other: { readonly developmentId: string | null; readonly field: string },
): boolean => place.developmentId === other.developmentId && place.field === other.field;

/** The element that a thread on a thing stands beside. */
function selectorOf({ target }: Thread): string {
  switch (target.kind) {
    case 'picture':
      return `[data-picture="${target.pictureId}"]`;
    case 'source':
      return `[data-source="${target.sourceId}"]`;
    default:
      return 'h2';
  }
}

/** What can be done with one thread, written into the document. */
export function threadActions(host: ThreadItemsHost, thread: Thread): ThreadActions {
  const { doc, undo } = host.desk.session;
  const me = host.desk.me.id;
  const now = () => new Date().toISOString();
  // Each is undone by itself, and not with what was typed or done a moment before.
  const alone = (act: () => void) => {
    undo.boundary();
    act();
    undo.boundary();
  };
  return {
    reply: ({ text, mentions }) => alone(() => reply(doc, thread.id, { by: me, at: now(), text, mentions })),
    edit: (comment: CommentId, { text, mentions }) => alone(() => editComment(doc, comment, text, mentions, now())),
    remove: (comment: CommentId) => alone(() => deleteComment(doc, comment, now())),
    resolve: () => alone(() => resolve(doc, thread.id, me, now())),
    reopen: () => alone(() => reopen(doc, thread.id)),
    setBlocking: (isBlocking) => alone(() => setBlocking(doc, thread.id, isBlocking)),
    reattach: () => host.reattach(thread.id),
    openLink: host.desk.openLink,
  };
}
