import { useEffect, useState } from 'react';
import { type FieldAddress, fieldKey, metaOf } from '../../shared/crdt/issue-document.ts';
import { newPublication } from '../../shared/crdt/publication-document.ts';
import type { PublicationId } from '../../shared/domain/ids.ts';
import { releaseLabel } from '../../shared/domain/release.ts';
import { type IssueSession, type OpenIssueFailure, openIssueSession } from '../documents/issue-session.ts';
import type { Place } from '../documents/issue-undo.ts';
import { FRONT, type Part, partKey, partOfField, partOfKey, samePart } from '../documents/part.ts';
import { createSessionVersions, type SessionVersions } from '../documents/session-versions.ts';
import { readStoredSettings } from '../documents/stored-settings.ts';
import { createFieldRegistry, type FieldRegistry } from '../editor/field-registry.ts';
import { createPainter, type Painter } from '../editor/painter.ts';
import { onEvent, request } from '../platform/bridge.ts';
import { compactInWorker } from './compact-in-worker.ts';
import { createLaterProgress } from './later-progress.ts';
import { createPublicationStore, type PublicationStore } from './publication-store.ts';
import type { Workspace } from './workspace.ts';
import { writeCopy } from './write-copy.ts';

/** An open issue with all that the modes share. */
export interface OpenIssue {
  readonly session: IssueSession;
  /** What keeps a day's work as a version. */
  readonly work: SessionVersions;
  readonly registry: FieldRegistry;
  readonly painter: Painter;
  /** What holds for all issues of the publication, as it is now. */
  readonly house: PublicationStore;
  /** How far its parts have come. */
  readonly progress: ReturnType<typeof createLaterProgress>;
  readonly place: PlaceStore;
}

/** Which part is on the page. */
export interface PlaceStore {
  readonly current: () => Part;
  readonly goTo: (part: Part, field?: FieldAddress) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export type IssueLoad = OpenIssue | OpenIssueFailure | 'loading';

/** The issue that was opened before the first picture, until its screen takes it. */
let first: { readonly issueId: string; readonly issue: OpenIssue } | null = null;

/** Opens the issue that the window starts on, so that its first picture has the text in it. False where it is gone. */
export async function openFirstIssue(workspace: Workspace, issueId: string): Promise<boolean> {
  const issue = await openIssue(workspace, issueId);
  if (typeof issue !== 'string') first = { issueId, issue };
  return issue !== 'not-found';
}

function takeFirst(issueId: string): OpenIssue | null {
  const taken = first?.issueId === issueId ? first.issue : null;
  if (taken !== null) first = null;
  return taken;
}

/** Opens an issue for as long as its screen is there. */
export function useIssue(workspace: Workspace, issueId: string): IssueLoad {
  const [ready] = useState(() => takeFirst(issueId));
  const [load, setLoad] = useState<IssueLoad>(ready ?? 'loading');
  useEffect(() => {
    let isGone = false;
    let opened = ready;
    if (opened === null)
      void openIssue(workspace, issueId).then((issue) => {
        if (isGone) {
          if (typeof issue !== 'string') {
            issue.painter.destroy();
            issue.progress.destroy();
            issue.house.destroy();
            void closeIssue(issue);
          }
          return;
        }
        if (typeof issue !== 'string') opened = issue;
        setLoad(issue);
      });
    const stop = onEvent('app:flush', () => {
      void Promise.all([
        opened === null
          ? null
          : opened.work
              .keep()
              .catch(() => {})
              .then(opened.session.flush),
        workspace.knowledge.flush(),
      ]).then(() => request('window:control', 'close'));
    });
    return () => {
      isGone = true;
      stop();
      opened?.painter.destroy();
      opened?.progress.destroy();
      opened?.house.destroy();
      if (opened !== null) void closeIssue(opened);
    };
  }, [workspace, issueId, ready]);
  return load;
}

/** What was done is kept as a version; where that cannot be, the text itself still is. */
async function closeIssue({ work, session }: OpenIssue): Promise<void> {
  await work.keep().catch(() => {});
  work.destroy();
  await session.close();
}

async function openIssue(workspace: Workspace, issueId: string): Promise<OpenIssue | OpenIssueFailure> {
  const registry = createFieldRegistry();
  const placeKey = `part:${issueId}`;
  const place = createPlaceStore(partOfKey(workspace.preferences.get(placeKey, 'front')) ?? FRONT, registry, (part) =>
    workspace.preferences.set(placeKey, partKey(part)),
  );
  let label = '';
  const session = await openIssueSession(workspace.database, issueId, {
    whereNow: () => whereNow(registry),
    who: () => workspace.people.current(),
    onHeld: ({ release }, number) =>
      workspace.tell({
        text: `${releaseLabel(number, release)} is out: nothing was changed. Begin a correction to change its text.`,
      }),
    goTo: (to) => goToPlace(place, registry, to),
    writeCopy: (state, name) => writeCopy('issue', issueId, state, name),
    label: () => label,
    compact: (id) => compactInWorker(workspace.database.name, id),
  });
  if (typeof session === 'string') return session;
  const publicationId = String(metaOf(session.doc).get('publicationId') ?? '') as PublicationId;
  const settings = (await readStoredSettings(workspace.database, publicationId)) ?? {
    publication: newPublication(publicationId, 'Digest', session.outline.current().language),
    differences: [],
  };
  const { publication } = settings;
  label = `${publication.name}, No. ${session.outline.current().number}`;
  const { kind } = place.current();
  const outline = session.outline.current();
  const first = outline.developments[0];
  const isGone =
    kind === 'development' &&
    !outline.developments.some((item) => samePart(place.current(), { kind: 'development', id: item.id }));
  const isFirstTime = workspace.preferences.get(placeKey, '') === '';
  if ((isGone || isFirstTime) && first !== undefined) place.goTo({ kind: 'development', id: first.id });
  const house = createPublicationStore(workspace, settings);
  return {
    session,
    work: createSessionVersions(session.doc, workspace.versions, () => workspace.people.current().id),
    registry,
    painter: createPainter(registry),
    house,
    progress: createLaterProgress(session, house),
    place,
  };
}

function createPlaceStore(first: Part, registry: FieldRegistry, remember: (part: Part) => void): PlaceStore {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    current: () => current,
    goTo(part, field) {
      if (!samePart(part, current)) {
        current = part;
        remember(part);
        for (const listener of listeners) listener();
      }
      if (field !== undefined) void registry.whenMounted(fieldKey(field)).then(({ editor }) => editor.focus());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function whereNow(registry: FieldRegistry): Place | null {
  const field = registry.active();
  if (field === null) return null;
  const [developmentId, name] = field.key.split('/');
  const address = (
    name === undefined ? { kind: 'issue', field: field.key } : { kind: 'development', developmentId, field: name }
  ) as FieldAddress;
  return { address, ...field.binding.selection() };
}

function goToPlace(place: PlaceStore, registry: FieldRegistry, { address, anchor, focus }: Place): void {
  const key = fieldKey(address);
  // A development's field may be on screen still while the page is on its way to another; In Context stands beside any page.
  if (address.kind === 'development' || registry.get(key) === undefined) place.goTo(partOfField(address));
  void registry.whenMounted(key).then(({ editor, binding }) => {
    binding.restoreSelection({ anchor, focus });
    editor.focus(() => binding.restoreSelection({ anchor, focus }));
  });
}
