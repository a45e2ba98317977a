import * as Y from 'yjs';
import { newDocument } from '../../../../src/shared/crdt/new-document.ts';
import { rescuedOf } from '../../../../src/shared/crdt/review-maps.ts';
import { noteWriter } from '../../../../src/shared/crdt/writers.ts';
import type { Person } from '../../../../src/shared/domain/person.ts';
import { mergeUpdate } from '../../../../src/shared/merging/merge-update.ts';
import type { TypedRange } from '../../../../src/shared/merging/rescued-document.ts';
import { type Desk, openDesk } from '../threads-run/desk.ts';
import { countLengths, type FieldLengths } from './field-lengths.ts';
import { hear, type Looks, watchLooks } from './looks.ts';
import { deletedIn, idOf, isOwn, itemOf, newItems, type WatchedValues, watchValues } from './watched-values.ts';

/** One of several people with a copy of their own, and what they did to it themselves. */
export interface Member extends WatchedValues {
  readonly person: Person;
  readonly desk: Desk;
  /** Every character that this copy has typed, as it was when it was typed. */
  readonly typed: Map<string, string>;
  readonly looks: Looks;
  readonly lengths: FieldLengths;
}

const MISSED = new Set([
  'figures/quantity',
  'figures/note',
  'developments/order',
  'developments/trayedAt',
  'developments/title',
  'pictures/alt',
  'pictures/caption',
]);

/** Opens a copy of an issue for one person and watches what they do. */
export function openMember(source: Y.Doc, clientId: number, person: Person): Member {
  const doc = newDocument();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
  noteWriter(doc, () => person);
  const typed = new Map<string, string>();
  const watched = watchValues(doc, (place) => MISSED.has(place));
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    if (!isOwn(transaction)) return;
    for (const { id, content } of newItems(transaction))
      if (content instanceof Y.ContentString)
        content.str.split('').forEach((char, at) => {
          typed.set(idOf(id.client, id.clock + at), char);
        });
    // Undoing a merge takes back what it noticed: words are in the text again, as new characters.
    for (const id of deletedIn(transaction))
      for (const [typer, first, length] of rescuedIn(doc, id))
        for (let each = 0; each < length; each += 1) watched.deleted.add(idOf(typer, first + each));
  });
  const looks = watchLooks(doc, person.name);
  return { ...watched, person, desk: openDesk(doc), typed, looks, lengths: countLengths(doc) };
}

/** One gives another what they have: all of it, as in a package, or what the other lacks and what they know, as in a folder. */
export function give(from: Member, to: Member, isWhole: boolean): void {
  const update = isWhole
    ? Y.encodeStateAsUpdate(from.desk.doc)
    : Y.encodeStateAsUpdate(from.desk.doc, Y.encodeStateVector(to.desk.doc));
  to.desk.undo.boundary();
  const knownThere = Y.encodeStateVector(from.desk.doc);
  mergeUpdate(to.desk.doc, update, { at: '2026-11-26T08:00:00.000Z', isWhole, knownThere });
  to.desk.undo.boundary();
  hear(from.looks, to.looks);
}

function rescuedIn(doc: Y.Doc, id: string): readonly TypedRange[] {
  const item = itemOf(doc, id);
  if (item === null || item.parent !== rescuedOf(doc)) return [];
  return item.content instanceof Y.ContentAny ? item.content.arr.flatMap(({ typed }) => typed as TypedRange[]) : [];
}
