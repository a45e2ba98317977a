import type * as Y from 'yjs';
import { LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { changePublication, readPublication } from '../../shared/crdt/publication-document.ts';
import { settledOf } from '../../shared/crdt/review-maps.ts';
import type { SettingAuthor } from '../../shared/crdt/setting-changes.ts';
import type { Member } from '../../shared/domain/person.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { readCollisions } from '../../shared/merging/collisions-document.ts';
import {
  type SettingDifference,
  settingAt,
  settingDifferences,
  settingsOf,
  withSetting,
} from '../../shared/merging/setting-differences.ts';

/** What two people set otherwise in a publication and nobody has dealt with. */
export const openSettingDifferences = (doc: Y.Doc): readonly SettingDifference[] =>
  settingDifferences(readCollisions(doc)).filter(({ id }) => !settledOf(doc).has(id));

/** What dealing with a setting changed: what takes it back needs no more. */
export interface SettledSetting {
  readonly path: readonly string[];
  /** What stood before; undefined where nothing did. */
  readonly before: unknown;
  /** What no longer waits to be looked at. */
  readonly ids: readonly string[];
}

/** Makes one side of a setting stand; the other settings that are stored with it stay as they are. */
export function settleSetting(
  doc: Y.Doc,
  { id, collisionId, path, kept, lost }: SettingDifference,
  side: 'kept' | 'lost',
  author: SettingAuthor,
): SettledSetting {
  const before = settingAt(settingsOf(readPublication(doc)), path);
  const hidden = hiddenBehind(doc, path);
  const ids = [id];
  doc.transact(() => {
    setSetting(doc, path, (side === 'lost' ? lost : kept).value, author);
    const isLast = openSettingDifferences(doc).every((other) => other.id === id || other.collisionId !== collisionId);
    if (isLast) ids.push(...[collisionId, ...hidden].filter((each) => each !== id));
    const how = side === 'lost' ? 'put-back' : 'left-out';
    for (const each of ids) settledOf(doc).set(each, { how, by: author.person.id, at: author.at });
  }, LOCAL_CHANGE);
  return { path, before, ids };
}

/** What is not shown since a brand's own differences say it: its accent, which is stored beside it too. */
function hiddenBehind(doc: Y.Doc, [top]: readonly string[]): readonly string[] {
  if (top !== 'brand') return [];
  const collisions = readCollisions(doc);
  const shown = new Set(settingDifferences(collisions).map(({ collisionId }) => collisionId));
  return collisions
    .filter((collision) => collision.kind === 'value' && collision.path.join('/') === 'publication/accentColour')
    .map(({ id }) => id)
    .filter((id) => !shown.has(id));
}

/** Takes back what was chosen: it stands as before and waits to be looked at again. */
export function unsettleSetting(doc: Y.Doc, { path, before, ids }: SettledSetting, author: SettingAuthor): void {
  doc.transact(() => {
    setSetting(doc, path, before, author);
    for (const id of ids) settledOf(doc).delete(id);
  }, LOCAL_CHANGE);
}

function setSetting(doc: Y.Doc, path: readonly string[], value: unknown, author: SettingAuthor): void {
  const settings = settingsOf(readPublication(doc));
  const [top = ''] = path;
  // A member who was taken out meanwhile does not come back as a role or a name alone.
  if (top === 'members' && settingAt(settings, path.slice(0, 2)) === undefined) return;
  const next = withSetting(settings, path, value)[top];
  const members = Object.entries(next as Readonly<Record<string, Omit<Member, 'id'>>>).map(([id, member]) => ({
    id,
    ...member,
  }));
  changePublication(doc, { [top]: top === 'members' ? members : next } as Partial<Publication>, author);
}
