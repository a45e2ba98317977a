import { type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import { DetachedTray } from './detached-tray.tsx';
import { Flow } from './flow.tsx';
import { openThings } from './open-things.ts';
import { outlineState } from './part-look.ts';
import { RecordWarning } from './record-warning.tsx';
import styles from './review.module.css';
import { createReviewActions, type ReviewRefs } from './review-actions.ts';
import { reviewCommands } from './review-commands.ts';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';
import { ReviewOutline } from './review-outline.tsx';
import { ReviewSheetView } from './review-sheet-view.tsx';
import { ReviewKeys, ReviewStatus } from './review-status.tsx';
import { ReviewToolbar } from './review-toolbar.tsx';
import { isShown, THREAD_FILTERS, type ThreadFilter } from './thread-filter.ts';
import { useCollisionPaint } from './use-collision-paint.ts';
import { useReviewView } from './use-review-view.ts';
import { useReviewWork } from './use-review-work.ts';
import { useShownFirst } from './use-shown-first.ts';
import { useThreadDetails } from './use-thread-details.ts';
import { useThreadPaint } from './use-thread-paint.ts';

export interface ReviewModeProps {
  readonly desk: ReviewDesk;
  /** What to have in hand at first: a part, and a thread or suggestion in it. */
  readonly shown: { readonly part: string; readonly thing: string | null } | null;
  /** Draws the status line of the window. */
  readonly statusLine: (start: ReactNode, end: ReactNode) => ReactElement;
  /** True where something there wants a look: then the outline is open in a small window too. */
  readonly areTraysShown: boolean;
  /** What stands above the detached threads at the foot of the outline. */
  readonly trays: (goTo: (ref: ReviewPart['ref']) => void) => ReactNode;
  /** The history of the issue, with what leads back from it. */
  readonly versionsView: (onClose: () => void) => ReactElement;
}

/** Where an issue is read, annotated and approved: outline, the issue in flow, threads in the margin. */
export function ReviewMode(props: ReviewModeProps): ReactElement {
  const { desk, shown: first, statusLine, areTraysShown, trays, versionsView } = props;
  const view = useReviewView(desk);
  const [work, change] = useReviewWork();
  const [outline, setOutline] = useState<'auto' | 'open'>('auto');
  useEffect(() => {
    if (areTraysShown) setOutline('open');
  }, [areTraysShown]);
  const { content, threads } = view;
  const me = desk.me.id;

  const shown = useMemo(
    () => threads.filter((item) => item.place.kind !== 'detached' && isShown(work.filter, item.thread, me)),
    [threads, work.filter, me],
  );
  const detached = useMemo(() => threads.filter(({ place }) => place.kind === 'detached'), [threads]);
  const open = useMemo(() => openThings(view, shown), [view, shown]);

  const openCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { part } of open) counts.set(part, (counts.get(part) ?? 0) + 1);
    return counts;
  }, [open]);

  // What actions go by is read when they run, so that commands and cards need not be made anew.
  const refs = useRef<ReviewRefs>({ view, work, open });
  useEffect(() => {
    refs.current = { view, work, open };
  });
  const actions = useMemo(
    () =>
      createReviewActions(
        desk,
        () => refs.current,
        change,
        () => setOutline((known) => (known === 'open' ? 'auto' : 'open')),
      ),
    [desk, change],
  );
  const host = useMemo(() => actions.host(view), [actions, view]);
  useShownFirst(first, content, change);
  useCommands(useMemo(() => reviewCommands(actions.commands), [actions]));
  useThreadPaint(desk.painter, content, shown, work.nowId, work.draft);
  useCollisionPaint(desk, view);
  useThreadDetails(desk.registry, content, shown);

  const approvable = content.parts.filter((part) => view.statusOf(part) !== null && part.ref !== 'notice');
  const counts = useMemo(
    () =>
      Object.fromEntries(
        THREAD_FILTERS.map(({ id }) => [
          id,
          threads.filter((item) =>
            id === 'detached'
              ? item.place.kind === 'detached'
              : item.place.kind !== 'detached' && isShown(id, item.thread, me),
          ).length,
        ]),
      ) as Record<ThreadFilter, number>,
    [threads, me],
  );

  return (
    <>
      <main className={styles.review} data-outline={outline}>
        <h1 className="sr">
          Review: {desk.publication.name}, {content.title}
        </h1>
        <ReviewOutline
          content={content}
          current={work.part}
          labelOf={(part) => partLabel(part, desk.publication)}
          stateOf={(part) => outlineState(view.statusOf(part))}
          openIn={(part) => openCounts.get(part.ref) ?? 0}
          onGoTo={actions.goTo}
          onToggle={() => setOutline('open')}
          foot={
            <>
              {trays(actions.goTo)}
              <DetachedTray
                host={host}
                threads={detached}
                nowId={work.nowId}
                isOpen={work.isTrayOpen || work.filter === 'detached'}
                onToggle={() => change({ isTrayOpen: !work.isTrayOpen })}
              />
            </>
          }
        />
        {work.pane === 'flow' ? (
          <div className={styles.desk}>
            <ReviewToolbar
              isSuggesting={work.isSuggesting}
              filter={work.filter}
              onFilter={(filter) => change({ filter, nowId: null })}
              counts={counts}
              position={open.findIndex(({ id }) => id === work.nowId) + 1}
              openCount={open.length}
              approved={{
                parts: approvable.filter((part) => view.statusOf(part)?.state === 'approved').length,
                of: approvable.length,
              }}
            />
            <RecordWarning session={desk.session} />
            <Flow desk={desk} view={view} work={work} shown={shown} host={host} />
          </div>
        ) : work.pane === 'sheet' ? (
          <ReviewSheetView desk={desk} view={view} onClose={() => change({ pane: 'flow' })} />
        ) : (
          versionsView(() => change({ pane: 'flow' }))
        )}
      </main>
      {statusLine(<ReviewStatus desk={desk} view={view} />, <ReviewKeys />)}
    </>
  );
}
