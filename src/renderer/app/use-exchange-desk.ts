import { useMemo, useRef, useSyncExternalStore } from 'react';
import { ISSUE_FIELDS } from '../../shared/crdt/issue-document.ts';
import { readPeople } from '../../shared/crdt/record-document.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { type Part, partOfField } from '../documents/part.ts';
import { travellingVersions } from '../documents/travelling-versions.ts';
import type { ExchangeDesk, PackingOptions } from '../features/exchange/index.ts';
import { usePeople } from '../features/people/index.ts';
import { type Sharing, shareWords } from '../features/sharing/index.ts';
import { request } from '../platform/bridge.ts';
import type { OpenIssue } from './use-issue.ts';
import { useWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

/** What sending and receiving the open issue works on. */
export function useExchangeDesk(issue: OpenIssue, sharing: Sharing): ExchangeDesk {
  const workspace = useWorkspace();
  const { session, house, place } = issue;
  const publication = useSyncExternalStore(house.subscribe, house.current);
  usePeople(workspace.people);
  const me = workspace.people.current();
  // It changes with every word that goes up: what is drawn asks for it, nothing is made anew for it.
  const latest = useRef(sharing);
  latest.current = sharing;
  return useMemo(
    (): ExchangeDesk => ({
      session,
      me,
      people: () => knownPeople(workspace, issue, publication),
      personOf: (id) => knownPeople(workspace, issue, publication).find((person) => person.id === id) ?? null,
      parts: () => namedParts(issue, publication),
      savePackage: (purpose, options) => savePackage(workspace, issue, publication, purpose, options),
      versions: () => travellingVersions(session.doc).length,
      ask: async (asked) => (await import('./ask-review.ts')).askReview(workspace, session, publication, asked),
      way: () => ({
        ...shareWords(latest.current),
        isShared: latest.current.membership !== null || latest.current.folder !== null,
        open: () => workspace.navigate({ screen: 'sharing' }),
      }),
      goToPart: (ref) => {
        workspace.navigate({ screen: 'issue', issueId: session.id, mode: 'write' });
        place.goTo(partOfRef(ref));
      },
      tell: (text, action) => workspace.tell({ text, ...(action === undefined ? {} : { action }) }),
    }),
    [workspace, issue, session, place, publication, me],
  );
}

/** A part by a development's id, or by the name of what the issue has once. */
function partOfRef(ref: string): Part {
  const field = ISSUE_FIELDS.find((known) => known === ref);
  return field === undefined
    ? { kind: 'development', id: ref as DevelopmentId }
    : partOfField({ kind: 'issue', field });
}

function knownPeople(workspace: Workspace, { session }: OpenIssue, { members }: Publication): readonly Person[] {
  const known = new Map<string, Person>();
  for (const person of [...members, ...readPeople(session.doc), ...workspace.people.all().people])
    if (!known.has(person.id)) known.set(person.id, person);
  return [...known.values()];
}

function namedParts({ session }: OpenIssue, { houseNames }: Publication): ReturnType<ExchangeDesk['parts']> {
  return [
    { ref: 'lede', name: 'Lede' },
    ...session.outline
      .current()
      .developments.map(({ id, headline }, index) => ({ ref: id, name: headline || `Development ${index + 1}` })),
    { ref: 'inContext', name: houseNames.inContext[0] ?? 'In Context' },
    { ref: 'takeaway', name: houseNames.takeaway[0] ?? 'Takeaway' },
  ];
}

const NAMES = { issue: '', request: '-for-review', answer: '-answer' } as const;

async function savePackage(
  workspace: Workspace,
  { session }: OpenIssue,
  publication: Publication,
  purpose: Parameters<ExchangeDesk['savePackage']>[0],
  { before, withVersions = false }: PackingOptions = {},
): Promise<boolean> {
  const { fileStem } = await import('../../shared/brand/index.ts');
  const { readIssue } = await import('../../shared/crdt/read-issue.ts');
  const suggestedName = `${fileStem(readIssue(session.doc), publication)}${NAMES[purpose.kind]}.digest`;
  const chosen = await request('package:choose-place', { suggestedName });
  if (!chosen.ok || chosen.value === null) return false;
  const path = chosen.value;
  await before?.();
  const { packSession } = await import('./pack-session.ts');
  const content = await packSession(workspace, session, publication, purpose, withVersions);
  if (content === null) {
    workspace.tell({ text: 'The publication of this issue is not in the library, so it could not be packed.' });
    return false;
  }
  const written = await request('package:write', { path, content });
  if (!written.ok) workspace.tell({ text: written.error.message });
  else
    workspace.tell({
      text:
        purpose.kind === 'issue' ? 'The package is saved.' : 'The package is saved: send it by mail, or on a stick.',
      action: { label: 'Show in its folder', run: () => void request('shell:show-in-folder', path) },
    });
  return written.ok;
}
