import type { Finding } from '../../shared/checks/index.ts';
import { fieldKey } from '../../shared/crdt/issue-document.ts';
import { textOf } from '../documents/field-texts.ts';
import { findingPlace } from '../documents/finding-place.ts';
import { partKey } from '../documents/part.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

/** What is decided in Review is shown there; all else where it is written. */
const IN_REVIEW: ReadonlySet<string> = new Set([
  'part-not-approved',
  'part-changed-since',
  'blocking-thread',
  'open-thread',
  'undecided-suggestion',
]);
/** The panel of Write in which a thing without a place in the text is. */
const PANELS: Readonly<Record<string, string>> = { picture: 'pictures', source: 'sources' };

/** Goes to where a finding is: a setting of the brand has the caret, its words are brought into sight and flash, its thread or suggestion is in hand. */
export function showFinding(
  workspace: Workspace,
  { session, registry, painter, place, house }: OpenIssue,
  { check, place: at }: Pick<Finding, 'check' | 'place'>,
): void {
  if (at.thing?.kind === 'setting') {
    const { id } = house.current();
    workspace.navigate({ screen: 'brand', publicationId: id, isFromSettings: false, shown: at.thing.id });
    return;
  }
  const { part, field } = findingPlace(at);
  const issueId = session.id;
  if (IN_REVIEW.has(check)) {
    const shown = { part: at.developmentId ?? at.field, thing: at.thing?.id ?? null };
    workspace.navigate({ screen: 'issue', issueId, mode: 'review', part: partKey(part), shown });
    return;
  }
  workspace.navigate({ screen: 'issue', issueId, mode: 'write', part: partKey(part) });
  const panel = at.thing === null ? undefined : PANELS[at.thing.kind];
  if (panel !== undefined) {
    place.goTo(part);
    focusSoon(`[data-area="panel-${panel}"]`);
    return;
  }
  place.goTo(part, field ?? undefined);
  if (field === null || at.passage === null) return;
  const { quote, start } = at.passage;
  const key = fieldKey(field);
  void registry.whenMounted(key).then(() => {
    const text = textOf(session.doc, field);
    const from = text.slice(start, start + quote.length) === quote ? start : text.indexOf(quote);
    // One frame for the page, one for the caret that its editor takes.
    if (from !== -1)
      requestAnimationFrame(() => requestAnimationFrame(() => painter.flash(key, text, from, from + quote.length)));
  });
}

const FRAMES = 60;

/** Gives the focus to the first thing of an area as soon as that is drawn. */
function focusSoon(area: string, frames = FRAMES): void {
  const target = document.querySelector<HTMLElement>(`${area} :is(button, input, textarea, [tabindex="0"])`);
  if (target !== null) {
    target.scrollIntoView({ block: 'nearest' });
    target.focus();
  } else if (frames > 0) requestAnimationFrame(() => focusSoon(area, frames - 1));
}
