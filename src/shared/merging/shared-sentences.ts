import * as Y from 'yjs';
import { metaOf } from '../crdt/issue-document.ts';
import { LINE_UNIT } from '../document/pieces.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Collision, Side } from './collisions-document.ts';
import { fieldOfPlace, placeOfItem } from './locate-item.ts';
import { CONTEXT_UNITS, writerOf } from './lost-words.ts';
import type { Meeting } from './meeting.ts';

/** A character of a text as the merge, we and they have it. */
interface Mark {
  readonly char: string;
  readonly isMerged: boolean;
  readonly isOurs: boolean;
  readonly isTheirs: boolean;
  /** Who changed it: typed it, or took it away. */
  readonly changedBy: 'us' | 'them' | null;
  readonly client: number | null;
}

/** When, and who is on either side where the text does not say. */
export interface SentenceContext {
  readonly at: string;
  readonly us: PersonId | null;
  readonly them: PersonId | null;
}

/** The sentences that both sides changed. `theirs` is what the others had, alone; `isUnseen` tells what they had not seen. */
export function sharedSentences(
  meeting: Meeting,
  isUnseen: (item: Y.Item) => boolean,
  theirs: Y.Doc,
  { at, us, them }: SentenceContext,
): Collision[] {
  const language = String(metaOf(meeting.doc).get('language') ?? 'en') || 'en';
  const found: Collision[] = [];
  for (const type of meeting.transaction.changed.keys()) {
    if (!(type instanceof Y.XmlText)) continue;
    const item = (type as unknown as { _item: Y.Item })._item;
    const place = fieldOfPlace(placeOfItem(item));
    const isOfBoth = place !== null && !item.deleted && mayBeOfBoth(type as Y.XmlText, meeting, isUnseen);
    const marks = !isOfBoth ? [] : marksOf(type as Y.XmlText, meeting, isUnseen, theirs);
    if (place === null || !bothChanged(marks)) continue;
    const whole = wordsOf(marks, 'isMerged');
    let before = '';
    for (const sentence of sentencesOf(marks, whole, language)) {
      const merged = wordsOf(sentence, 'isMerged');
      const sides = [sideOf(sentence, 'us', us, meeting.doc), sideOf(sentence, 'them', them, meeting.doc)] as const;
      if (bothChanged(sentence) && sides[0].value.trim() !== sides[1].value.trim()) {
        // The same on both machines: by the words, not by who notices.
        const [one, other] = [...sides].sort((a, b) => (a.value < b.value ? -1 : 1)) as [Side<string>, Side<string>];
        found.push({
          id: `sentence:${item.id.client}:${item.id.clock}:${[one.value, other.value].map(tagOf).join(':')}`,
          at,
          kind: 'sentence',
          place,
          sides: [one, other],
          merged,
          before: `${LINE_UNIT}${before}`.slice(-CONTEXT_UNITS),
          after: whole.slice(before.length + merged.length).slice(0, CONTEXT_UNITS),
        });
      }
      before += merged;
    }
  }
  return found;
}

const bothChanged = (marks: readonly Mark[]): boolean =>
  marks.some(({ changedBy, char }) => changedBy === 'us' && char.trim() !== '') &&
  marks.some(({ changedBy, char }) => changedBy === 'them' && char.trim() !== '');

const wordsOf = (marks: readonly Mark[], whose: 'isMerged' | 'isOurs' | 'isTheirs'): string =>
  marks.flatMap((mark) => (mark[whose] ? [mark.char] : [])).join('');

function sideOf(marks: readonly Mark[], who: 'us' | 'them', otherwise: PersonId | null, doc: Y.Doc): Side<string> {
  const clients = new Set(
    marks.flatMap(({ changedBy, client }) => (changedBy === who && client !== null ? [client] : [])),
  );
  const by = new Set<PersonId>();
  for (const client of clients) {
    const person = writerOf(doc, client);
    if (person !== null) by.add(person);
  }
  // Taking words away leaves no sign of who did.
  if (by.size === 0 && otherwise !== null) by.add(otherwise);
  return { by: [...by].sort(), value: wordsOf(marks, who === 'us' ? 'isOurs' : 'isTheirs') };
}

/** A look at the items alone: most texts were changed on one side. */
function mayBeOfBoth(text: Y.XmlText, meeting: Meeting, isUnseen: (item: Y.Item) => boolean): boolean {
  let [isOurs, isTheirs] = [false, false];
  for (let item = text._start; item !== null; item = item.right) {
    if (meeting.isTheirs(item)) isTheirs ||= !item.deleted;
    else if (!item.deleted) isOurs ||= isUnseen(item);
    else if (meeting.wasHere(item)) isTheirs = true;
    else isOurs ||= !isUnseen(item) && !Y.isDeleted(meeting.deletedThere, item.id);
    if (isOurs && isTheirs) return true;
  }
  return false;
}

function marksOf(text: Y.XmlText, meeting: Meeting, isUnseen: (item: Y.Item) => boolean, theirs: Y.Doc): Mark[] {
  const marks: Mark[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted } = item;
    const isText = content instanceof Y.ContentString;
    if (!isText && !(content instanceof Y.ContentDeleted)) continue;
    const came = meeting.isTheirs(item);
    const isOurs = meeting.wasHere(item);
    const unseen = !came && isUnseen(item);
    for (let at = 0; at < item.length; at += 1) {
      const id = Y.createID(item.id.client, item.id.clock + at);
      const isTheirs = came ? !deleted : !unseen && !Y.isDeleted(meeting.deletedThere, id);
      if (!isOurs && !isTheirs) continue;
      const char = isText ? (content.str[at] ?? '') : charIn(theirs, id);
      const typedBy = came ? 'them' : unseen ? 'us' : null;
      const takenBy = isOurs && !isTheirs && !unseen ? 'them' : isTheirs && !isOurs && !came ? 'us' : null;
      marks.push({
        char,
        isMerged: !deleted,
        isOurs,
        isTheirs,
        changedBy: typedBy ?? takenBy,
        client: typedBy === null ? null : item.id.client,
      });
    }
  }
  return marks;
}

function charIn(doc: Y.Doc, id: Y.ID): string {
  const structs = doc.store.clients.get(id.client);
  const item = structs?.[Y.findIndexSS(structs, id.clock)];
  return item instanceof Y.Item && item.content instanceof Y.ContentString
    ? (item.content.str[id.clock - item.id.clock] ?? '')
    : '';
}

/** The row cut where the merged text's sentences end; what is deleted goes with what comes before it. */
function sentencesOf(marks: readonly Mark[], merged: string, language: string): Mark[][] {
  const ends = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(merged)].map(
    ({ index, segment }) => index + segment.length,
  );
  const sentences: Mark[][] = [[]];
  let at = 0;
  for (const mark of marks) {
    const end = ends[sentences.length - 1];
    if (mark.isMerged && end !== undefined && at >= end) sentences.push([]);
    sentences.at(-1)?.push(mark);
    if (mark.isMerged) at += 1;
  }
  return sentences;
}

/** A short name of some words. */
function tagOf(words: string): string {
  let tag = 5381;
  for (let at = 0; at < words.length; at += 1) tag = (Math.imul(tag, 33) ^ words.charCodeAt(at)) >>> 0;
  return tag.toString(36);
}
