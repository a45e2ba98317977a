import { type ReactElement, useMemo, useSyncExternalStore } from 'react';
import { appendDecision } from '../documents/decide.ts';
import { usePeople } from '../features/people/index.ts';
import { type ReviewDesk, ReviewMode } from '../features/review/index.ts';
import { request } from '../platform/bridge.ts';
import type { IssueKnowledge } from '../reading/issue-knowledge.ts';
import { choosePicture } from './choose-picture.ts';
import { memberNow } from './members-with.ts';
import { Statusbar } from './statusbar.tsx';
import type { OpenIssue } from './use-issue.ts';
import { useWorkspace } from './use-workspace.ts';

export interface ReviewRouteProps {
  readonly issue: OpenIssue;
  readonly knowledge: IssueKnowledge | null;
}

/** The Review mode with what it needs of the window around it. */
export function ReviewRoute({ issue, knowledge }: ReviewRouteProps): ReactElement {
  const workspace = useWorkspace();
  const { session, registry, painter, house, place } = issue;
  const publication = useSyncExternalStore(house.subscribe, house.current);
  const people = usePeople(workspace.people);
  const me = useMemo(() => memberNow(people, publication), [people, publication]);
  const desk = useMemo<ReviewDesk>(
    () => ({
      session,
      versions: workspace.versions,
      registry,
      painter,
      publication,
      pictures: workspace.pictures,
      me,
      decide: async (action) => {
        try {
          await appendDecision(session.doc, action, workspace.people.decider());
          return true;
        } catch (cause) {
          workspace.tell({ text: (cause as Error).message });
          return false;
        }
      },
      entitiesIn: () => [],
      openLink: (url) => void request('shell:open-external', url),
      write: (part) => {
        workspace.navigate({ screen: 'issue', issueId: session.id, mode: 'write' });
        place.goTo(part);
      },
      choosePicture: async () => {
        const file = await choosePicture(workspace);
        if (file === null) return null;
        const taken = await workspace.pictures.takeIn(file.bytes, file.name);
        if (taken.ok) return { kind: 'image', ...taken.value, crop: null, focus: null };
        workspace.tell({ text: `${taken.error.message} Nothing was suggested.` });
        return null;
      },
      print: () => {},
      tell: (text, action) => workspace.tell({ text, ...(action === undefined ? {} : { action }) }),
    }),
    [session, registry, painter, publication, place, workspace, me],
  );
  void knowledge;
  return <ReviewMode desk={desk} statusLine={(start, end) => <Statusbar start={start} end={end} />} />;
}
