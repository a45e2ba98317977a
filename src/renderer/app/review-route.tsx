import { type ReactElement, Suspense, useMemo, useSyncExternalStore } from 'react';
import { readPeople } from '../../shared/crdt/record-document.ts';
import type { DevelopmentId, EntityId } from '../../shared/domain/ids.ts';
import { wholeImage } from '../../shared/domain/picture.ts';
import { readCollisions } from '../../shared/merging/collisions-document.ts';
import { readRescued } from '../../shared/merging/rescued-document.ts';
import { CollisionInPlace, type ExchangeDesk, MergeTray } from '../features/exchange/index.ts';
import { VersionsView } from '../features/history/index.ts';
import { usePeople } from '../features/people/index.ts';
import { type ReviewDesk, ReviewMode } from '../features/review/index.ts';
import { request } from '../platform/bridge.ts';
import type { IssueKnowledge } from '../reading/issue-knowledge.ts';
import { choosePicture } from './choose-picture.ts';
import { decide } from './decide.ts';
import { houseNamesOf } from './house-names-of.ts';
import { memberNow } from './members-with.ts';
import { Statusbar } from './statusbar.tsx';
import type { OpenIssue } from './use-issue.ts';
import { useWorkspace } from './use-workspace.ts';

export interface ReviewRouteProps {
  readonly issue: OpenIssue;
  readonly knowledge: IssueKnowledge | null;
  readonly exchange: ExchangeDesk;
  /** True where a package has just been merged. */
  readonly hasMerged: boolean;
  /** What to have in hand at first. */
  readonly shown: { readonly part: string; readonly thing: string | null } | null;
}

/** The Review mode with what it needs of the window around it. */
export function ReviewRoute(props: ReviewRouteProps): ReactElement {
  const { issue, knowledge, exchange, hasMerged, shown } = props;
  const workspace = useWorkspace();
  const { session, registry, painter, house, place } = issue;
  const publication = useSyncExternalStore(house.subscribe, house.current);
  const differences = useSyncExternalStore(house.subscribe, house.differences);
  const people = usePeople(workspace.people);
  const desk = useMemo<ReviewDesk>(
    () => ({
      session,
      versions: workspace.versions,
      registry,
      painter,
      publication,
      pictures: workspace.pictures,
      me: memberNow(people, publication),
      decide: (action) => decide(workspace, session, action),
      entitiesIn: (developmentId) => entitiesIn(knowledge, developmentId),
      collisionCard: (collision, onLeave) => (
        <Suspense fallback={null}>
          <CollisionInPlace
            desk={exchange}
            collision={collision}
            settledBy={() => ({ by: exchange.me.id, at: new Date().toISOString() })}
            onLeave={onLeave}
          />
        </Suspense>
      ),
      openLink: (url) => void request('shell:open-external', url),
      write: (part) => {
        workspace.navigate({ screen: 'issue', issueId: session.id, mode: 'write' });
        place.goTo(part);
      },
      choosePicture: async () => {
        const file = await choosePicture(workspace);
        if (file === null) return null;
        const taken = await workspace.pictures.takeIn(file.bytes, file.name);
        if (taken.ok) return wholeImage(taken.value);
        workspace.tell({ text: `${taken.error.message} Nothing was suggested.` });
        return null;
      },
      tell: (text, action) => workspace.tell({ text, ...(action === undefined ? {} : { action }) }),
    }),
    [session, registry, painter, publication, people, knowledge, place, workspace, exchange],
  );
  const versionsView = (onClose: () => void) => (
    <VersionsView
      desk={{
        session,
        versions: workspace.versions,
        me: desk.me.id,
        personOf: (id) => readPeople(session.doc).find((person) => person.id === id) ?? null,
        names: houseNamesOf(publication),
        tell: desk.tell,
        onClose,
      }}
    />
  );
  return (
    <ReviewMode
      desk={desk}
      shown={shown}
      statusLine={(start, end) => <Statusbar start={start} end={end} />}
      areTraysShown={
        hasMerged && (differences > 0 || readRescued(session.doc).length > 0 || readCollisions(session.doc).length > 0)
      }
      trays={(goTo) => (
        <Suspense fallback={null}>
          <MergeTray
            register={knowledge?.register ?? null}
            settings={{
              count: differences,
              open: () => workspace.navigate({ screen: 'settings', differencesOf: publication.id }),
            }}
            desk={{ ...exchange, goToPart: (ref) => goTo(ref as DevelopmentId) }}
            isOpenFirst={hasMerged}
          />
        </Suspense>
      )}
      versionsView={versionsView}
    />
  );
}

/** The entities that a part names, as far as it has been read. */
function entitiesIn(
  knowledge: IssueKnowledge | null,
  developmentId: DevelopmentId | null,
): readonly { readonly id: EntityId; readonly name: string }[] {
  if (knowledge === null) return [];
  const { entities, mergedInto } = knowledge.register.register.current();
  const ids = new Set(
    [...knowledge.reader.current().fields.values()]
      .filter((field) => field.developmentId === developmentId)
      .flatMap(({ mentions }) => mentions.flatMap(({ entityIds }) => entityIds.slice(0, 1)))
      .map((id) => mergedInto.get(id) ?? id),
  );
  return entities.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
}
