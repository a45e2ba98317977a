import { Palette, Repeat2 } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { setAccepted, setDecision } from '../../shared/crdt/ledger-document.ts';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { FRONT, type Part, partOfKey } from '../documents/part.ts';
import { useHeldRelease, useOutlinePart, useSaveFailure } from '../documents/use-session.ts';
import { SharingMark } from '../features/exchange/index.ts';
import { PeopleHere } from '../features/sharing/index.ts';
import { type WriteContext, WriteMode } from '../features/write/index.ts';
import { request } from '../platform/bridge.ts';
import { usePreference } from '../preferences/use-preference.ts';
import { Button } from '../ui/button.tsx';
import { BlockerCount } from './blocker-count.tsx';
import { choosePicture } from './choose-picture.ts';
import { IssueCounts, IssueCrumbs, IssueFacts } from './issue-facts.tsx';
import pageStyles from './message-page.module.css';
import { OpenCount } from './open-count.tsx';
import { PublishStatus } from './publish-status.tsx';
import { ISSUE_MODES, type IssueMode, type Route } from './route.ts';
import { SaveMark } from './save-mark.tsx';
import { Statusbar } from './statusbar.tsx';
import { StorageAlert } from './storage-alert.tsx';
import { switchOffCheck } from './switch-off-check.ts';
import { useSharedIssue } from './team/use-shared-issue.ts';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useCaretReady } from './use-caret-ready.ts';
import { useExchangeDesk } from './use-exchange-desk.ts';
import { type OpenIssue, useIssue } from './use-issue.ts';
import { useIssueFindings } from './use-issue-findings.ts';
import { useIssueKnowledge } from './use-issue-knowledge.ts';
import { useMerging } from './use-merging.ts';
import { useSpelling } from './use-spelling.ts';
import { useWorkspace } from './use-workspace.ts';

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
  return (
    <main className={pageStyles.page}>
      <h1 className={pageStyles.title}>
        {issue === 'newer' ? 'This issue was written by a newer Digest Desk' : 'This issue is not in the library'}
      </h1>
      <p>
        {issue === 'newer'
          ? 'Nothing was changed. Install the newer version to open it.'
          : 'It may have been deleted in another window.'}
      </p>
      <div className={pageStyles.actions}>
        <Button kind="primary" onClick={() => workspace.navigate({ screen: 'library' })}>
          Go to the library
        </Button>
      </div>
    </main>
  );
}

interface OpenIssueScreenProps {
  readonly issue: OpenIssue;
  readonly mode: IssueMode;
  readonly merging: IssuePackage | null;
  readonly shown: NonNullable<IssueScreenProps['route']['shown']> | null;
}

function OpenIssueScreen({ issue, mode, merging, shown }: OpenIssueScreenProps): ReactElement {
  const workspace = useWorkspace();
  const { session, registry, painter, house, place, progress } = issue;
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

  const context = useMemo<WriteContext>(
    () => ({
      session,
      registry,
      publication,
      goTo: place.goTo,
      progress,
      openLink: (url) => void request('shell:open-external', url),
      painter,
      pictures: workspace.pictures,
      chooseFile: () => choosePicture(workspace),
      knowledge,
      isReading,
      openText: workspace.openPart,
      decide: (decision, isMade) => setDecision(session.doc, decision, isMade),
      accept: (findingId, reason) => setAccepted(session.doc, findingId, reason, new Date().toISOString()),
      initials: () => workspace.people.current().initials,
      changePublication: (values) => void house.change(values),
      switchOff: (check) => switchOffCheck(workspace, house, check),
      openRegister: (entityId) => workspace.navigate({ screen: 'register', publicationId: publication.id, entityId }),
      tell: (text, action) => {
        const notice = { text, ...(action === undefined ? {} : { action }) };
        workspace.tell(notice);
        return () => {
          if (workspace.notice() === notice) workspace.tell(null);
        };
      },
    }),
    [session, registry, publication, house, place, progress, painter, knowledge, isReading, workspace],
  );
  const modeCommands = useMemo(
    () =>
      ISSUE_MODES.map(
        ({ mode: to, name }, index): Command => ({
          id: `mode.${to}`,
          title: `Go to ${name}`,
          group: 'View',
          keys: `Mod+${index + 1}`,
          menu: { menu: 'view', group: 0 },
          run: () => workspace.navigate({ screen: 'issue', issueId: session.id, mode: to }),
        }),
      ),
    [workspace, session],
  );
  useCommands(modeCommands);
  const readingCommand = useMemo(
    (): Command[] => [
      {
        id: 'view.reading',
        title: isReading ? 'Stop reading names and numbers' : 'Read names and numbers again',
        group: 'View',
        menu: { menu: 'view', group: 1 },
        run: () => setIsReading(!isReading),
      },
      {
        id: 'publication.brand',
        title: 'Change the brand of this publication',
        group: 'In this issue',
        icon: Palette,
        menu: { menu: 'file', group: 2 },
        run: () => workspace.navigate({ screen: 'brand', publicationId: publication.id, isFromSettings: false }),
      },
    ],
    [isReading, setIsReading, workspace, publication.id],
  );
  useCommands(readingCommand);
  const [isSinceLast, setSinceLast] = useState(false);
  const sinceLastCommand = useMemo(
    (): Command[] => [
      {
        id: 'issue.since-last',
        title: 'Since the last issue',
        group: 'In this issue',
        icon: Repeat2,
        keys: 'Mod+Shift+L',
        menu: { menu: 'go', group: 1 },
        run: () => setSinceLast((isOpen) => !isOpen),
      },
    ],
    [],
  );
  useCommands(sinceLastCommand);
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
                {to === 'review' ? <OpenCount progress={progress} session={session} /> : null}
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
