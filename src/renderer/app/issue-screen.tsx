import { lazy, type ReactElement, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { FRONT, type Part, partOfKey } from '../documents/part.ts';
import { useHeldRelease, useOutlinePart, useSaveFailure } from '../documents/use-session.ts';
import { SharingMark } from '../features/exchange/index.ts';
import { PeopleHere } from '../features/sharing/index.ts';
import { WriteMode } from '../features/write/index.ts';
import { usePreference } from '../preferences/use-preference.ts';
import { BlockerCount } from './blocker-count.tsx';
import { IssueCounts, IssueCrumbs, IssueFacts } from './issue-facts.tsx';
import { IssueMissing } from './issue-missing.tsx';
import { OpenCount } from './open-count.tsx';
import { PublishStatus } from './publish-status.tsx';
import { ISSUE_MODES, type IssueMode, type Route } from './route.ts';
import { SaveMark } from './save-mark.tsx';
import { Statusbar } from './statusbar.tsx';
import { StorageAlert } from './storage-alert.tsx';
import { useSharedIssue } from './team/use-shared-issue.ts';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useCaretReady } from './use-caret-ready.ts';
import { useExchangeDesk } from './use-exchange-desk.ts';
import { type OpenIssue, useIssue } from './use-issue.ts';
import { useIssueCommands } from './use-issue-commands.ts';
import { useIssueFindings } from './use-issue-findings.ts';
import { useIssueKnowledge } from './use-issue-knowledge.ts';
import { useMerging } from './use-merging.ts';
import { useSpelling } from './use-spelling.ts';
import { useWorkspace } from './use-workspace.ts';
import { useWriteContext } from './use-write-context.ts';

/** Loaded when it is gone to: writing does not wait for the exports. */
const PublishRoute = lazy(async () => ({ default: (await import('./publish-route.tsx')).PublishRoute }));

const LastIssueRoute = lazy(async () => ({ default: (await import('./last-issue-route.tsx')).LastIssueRoute }));
const HeldBar = lazy(async () => ({ default: (await import('./held-bar.tsx')).HeldBar }));
const ReviewRoute = lazy(async () => ({ default: (await import('./review-route.tsx')).ReviewRoute }));

export interface IssueScreenProps {
  readonly route: Extract<Route, { readonly screen: 'issue' }>;
}

/** An issue in one of its modes. */
export function IssueScreen({ route }: IssueScreenProps): ReactElement {
  const workspace = useWorkspace();
  const issue = useIssue(workspace, route.issueId);
  useEffect(() => {
    const part = route.part === undefined ? null : partOfKey(route.part);
    if (part !== null && typeof issue !== 'string') issue.place.goTo(part);
  }, [route, issue]);
  if (issue === 'loading') return <div className={styles.window} />;
  if (typeof issue !== 'string')
    return (
      <OpenIssueScreen issue={issue} mode={route.mode} merging={route.merging ?? null} shown={route.shown ?? null} />
    );
  return <IssueMissing why={issue} />;
}

interface OpenIssueScreenProps {
  readonly issue: OpenIssue;
  readonly mode: IssueMode;
  readonly merging: IssuePackage | null;
  readonly shown: NonNullable<IssueScreenProps['route']['shown']> | null;
}

function OpenIssueScreen({ issue, mode, merging, shown }: OpenIssueScreenProps): ReactElement {
  const workspace = useWorkspace();
  const { session, registry, house, place, progress } = issue;
  const publication = useSyncExternalStore(house.subscribe, house.current);
  const [isReading, setIsReading] = usePreference('reading', true);
  const knowledge = useIssueKnowledge(workspace, issue, isReading);
  const findings = useIssueFindings(workspace, issue, mode === 'publish');
  const currentFinding = useState<string | null>(null);
  const part = useSyncExternalStore(place.subscribe, place.current);
  const number = useOutlinePart(session, (outline) => outline.number);
  const failure = useSaveFailure(session);
  const held = useHeldRelease(session);
  const isHeldShown = held !== null && mode !== 'publish';
  const hasMerged = useMerging(workspace, issue, merging);
  const shared = useSharedIssue(workspace, issue, publication.id);
  const exchange = useExchangeDesk(issue, shared.sharing);

  const context = useWriteContext(workspace, issue, { knowledge, isReading });
  const [isSinceLast, setSinceLast] = useState(false);
  useIssueCommands(workspace, issue, { isReading, setIsReading, setSinceLast });
  useEffect(() => {
    document.title = `${publication.name} ${number === '' ? '' : `No. ${number}`} · Digest Desk`;
  }, [publication, number]);
  useCaretReady(registry);
  useSpelling(useOutlinePart(session, (outline) => outline.language));

  const goToPart = (to: Part) => {
    workspace.navigate({ screen: 'issue', issueId: session.id, mode: 'write' });
    place.goTo(to);
  };
  return (
    <div className={styles.window} data-bars={failure !== null || isHeldShown || undefined}>
      <Titlebar
        house={house}
        crumbs={<IssueCrumbs session={session} publicationName={publication.name} />}
        modes={
          <nav className={styles.modes} aria-label="Mode">
            {ISSUE_MODES.map(({ mode: to, name }) => (
              <button
                key={to}
                type="button"
                className={styles.mode}
                aria-current={to === mode ? 'page' : undefined}
                onClick={() => workspace.commands.run(`mode.${to}`)}
              >
                {name}
                {to === 'review' ? (
                  <OpenCount
                    progress={progress}
                    session={session}
                    register={knowledge?.register ?? null}
                    house={house}
                  />
                ) : null}
                {to === 'publish' ? <BlockerCount session={session} findings={findings} /> : null}
              </button>
            ))}
          </nav>
        }
        state={
          <>
            <SharingMark desk={exchange} />
            <PeopleHere
              others={shared.others}
              nameOf={(key) => partName(session, key)}
              onGoTo={(key) => goToPart(partOfKey(key) ?? FRONT)}
            />
            <SaveMark session={session} />
          </>
        }
      />
      {failure === null && !isHeldShown ? null : (
        <div>
          {failure === null ? null : <StorageAlert session={session} state={failure} />}
          {isHeldShown ? (
            <Suspense fallback={null}>
              <HeldBar session={session} release={held} />
            </Suspense>
          ) : null}
        </div>
      )}
      {mode === 'write' ? (
        <WriteMode context={context} part={part} />
      ) : mode === 'review' ? (
        <Suspense fallback={<main />}>
          <ReviewRoute issue={issue} knowledge={knowledge} exchange={exchange} hasMerged={hasMerged} shown={shown} />
        </Suspense>
      ) : (
        <Suspense fallback={<main />}>
          <PublishRoute issue={issue} findings={findings} currentFinding={currentFinding} />
        </Suspense>
      )}
      {isSinceLast ? (
        <Suspense fallback={null}>
          <LastIssueRoute issue={issue} onClose={() => setSinceLast(false)} />
        </Suspense>
      ) : null}
      {mode === 'publish' ? <PublishStatus /> : null}
      {mode !== 'write' ? null : (
        <Statusbar
          start={<IssueCounts session={session} part={part} target={publication.wordTargets.issue} />}
          end={<IssueFacts session={session} />}
        />
      )}
    </div>
  );
}

/** What a part is called, for who is in it. */
function partName({ outline }: IssueSession, key: string): string {
  const part = partOfKey(key);
  if (part?.kind !== 'development') return 'the opening and closing';
  const at = outline.current().developments.findIndex(({ id }) => id === part.id);
  return at < 0 ? 'the tray' : `development ${at + 1}`;
}
