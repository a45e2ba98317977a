import * as Y from 'yjs';
import type { DevelopmentId, PictureId } from '../domain/ids.ts';
import { PICTURE_SIZES, type Picture } from '../domain/picture.ts';
import { LOCAL_CHANGE } from './issue-document.ts';

/** Picture id → its record, by the names of {@link Picture}. The bytes are not here but in the store, by their hash. */
export const picturesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('pictures');

/** The images and charts of an issue, in the order of their ids. */
export const readPictures = (doc: Y.Doc): Picture[] =>
  [...picturesOf(doc).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, record]) => readPicture(id as PictureId, record));

/** Adds a picture, or writes what differs of one that is there. */
export function putPicture(doc: Y.Doc, picture: Picture): void {
  doc.transact(() => writePicture(doc, picture), LOCAL_CHANGE);
}

/** Changes some values of a picture. */
export function changePicture(doc: Y.Doc, id: PictureId, values: Partial<Omit<Picture, 'id'>>): void {
  const record = picturesOf(doc).get(id);
  if (record === undefined) return;
  doc.transact(() => {
    for (const [key, value] of Object.entries(values))
      if (JSON.stringify(record.get(key)) !== JSON.stringify(value)) record.set(key, plain(value));
  }, LOCAL_CHANGE);
}

/** Takes a picture out; undo brings it back, and its bytes stay for a while. */
export function removePicture(doc: Y.Doc, id: PictureId): void {
  doc.transact(() => picturesOf(doc).delete(id), LOCAL_CHANGE);
}

/** Writes a picture within a transaction of the caller's. */
export function writePicture(doc: Y.Doc, { id, ...values }: Picture): void {
  const known = picturesOf(doc).get(id);
  if (known === undefined)
    picturesOf(doc).set(id, new Y.Map<unknown>(Object.entries(values).map(([key, value]) => [key, plain(value)])));
  else
    for (const [key, value] of Object.entries(values))
      if (JSON.stringify(known.get(key)) !== JSON.stringify(value)) known.set(key, plain(value));
}

/** Yjs takes plain objects alone. */
const plain = (value: unknown): unknown => (typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value);

function readPicture(id: PictureId, record: Y.Map<unknown>): Picture[] {
  const content = record.get('content') as Picture['content'] | undefined;
  if (content === undefined) return [];
  const text = (key: string): string => {
    const value = record.get(key);
    return typeof value === 'string' ? value : '';
  };
  return [
    {
      id,
      developmentId: text('developmentId') === '' ? null : (text('developmentId') as DevelopmentId),
      order: Number(record.get('order') ?? 0),
      caption: text('caption'),
      credit: text('credit'),
      licence: text('licence'),
      alt: text('alt'),
      isDecorative: record.get('isDecorative') === true,
      size: PICTURE_SIZES.find((size) => size === record.get('size')) ?? 'full',
      placement: (record.get('placement') as Picture['placement'] | undefined) ?? 'after',
      content,
    },
  ];
}
