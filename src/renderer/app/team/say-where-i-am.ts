import { partKey } from '../../documents/part.ts';
import type { Caret, Presence } from '../../documents/team/presence.ts';
import type { OpenIssue } from '../use-issue.ts';
import type { Workspace } from '../workspace.ts';

/** The others need not see each key of a caret that runs. */
const AT_MOST_EVERY_MS = 120;

/** Tells the others which part is on the page here and where the caret stands. Returns what ends it. */
export function sayWhereIAm({ people }: Workspace, { place, registry }: OpenIssue, presence: Presence): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    timer = undefined;
    presence.be(people.current(), partKey(place.current()), caretNow());
  };
  const caretNow = (): Caret | null => {
    const field = registry.active();
    if (field === null || !(field.editor.getRootElement()?.contains(document.activeElement) ?? false)) return null;
    const { anchor, focus } = field.binding.selection();
    return anchor === null || focus === null ? null : { field: field.key, anchor, focus };
  };
  const later = () => {
    timer ??= setTimeout(say, AT_MOST_EVERY_MS);
  };
  document.addEventListener('selectionchange', later);
  const stops = [place.subscribe(later), people.subscribe(later)];
  say();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', later);
    for (const stop of stops) stop();
  };
}
