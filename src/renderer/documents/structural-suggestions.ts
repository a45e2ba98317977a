import type * as Y from 'yjs';
import { developmentIds, developmentsOf } from '../../shared/crdt/issue-document.ts';
import { changePicture, readPictures } from '../../shared/crdt/pictures-document.ts';
import { stableJson } from '../../shared/document/stable-json.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { Picture } from '../../shared/domain/picture.ts';
import type { PictureValues, StructuralChange } from '../../shared/domain/suggestion.ts';
import { addDevelopment, moveDevelopment, moveToTray } from './edit-issue.ts';

/** True while what a change is about is in the issue as it was, so that it can be made. */
export function canMake(doc: Y.Doc, change: StructuralChange): boolean {
  const ids = developmentIds(doc);
  const isThere = (id: DevelopmentId | null) => id === null || ids.includes(id);
  switch (change.kind) {
    case 'move-development':
      return ids.includes(change.developmentId) && isThere(change.behind) && change.behind !== change.developmentId;
    case 'add-development':
      return isThere(change.behind) && !developmentsOf(doc).has(change.development.id);
    case 'remove-development':
      return ids.includes(change.developmentId);
    case 'swap-picture': {
      const picture = readPictures(doc).find(({ id }) => id === change.pictureId);
      return picture !== undefined && stableJson(pictureValues(picture)) === stableJson(change.was);
    }
  }
}

/** Makes a change that {@link canMake} allows, within a transaction of the caller's. */
export function make(doc: Y.Doc, change: StructuralChange): void {
  const others = developmentIds(doc).filter((id) => change.kind !== 'move-development' || id !== change.developmentId);
  const indexBehind = (id: DevelopmentId | null) => (id === null ? 0 : others.indexOf(id) + 1);
  if (change.kind === 'move-development') moveDevelopment(doc, change.developmentId, indexBehind(change.behind));
  else if (change.kind === 'add-development') addDevelopment(doc, indexBehind(change.behind), change.development);
  else if (change.kind === 'remove-development') moveToTray(doc, change.developmentId);
  else changePicture(doc, change.pictureId, change.picture);
}

/** What of a picture can be swapped. */
export const pictureValues = ({
  caption,
  credit,
  licence,
  alt,
  isDecorative,
  size,
  content,
}: Picture): PictureValues => ({ caption, credit, licence, alt, isDecorative, size, content });
