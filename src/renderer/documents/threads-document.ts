import * as Y from 'yjs';
import { type Anchor, anchorRange, type TextRange } from '../../shared/crdt/field-anchor.ts';
import { addressOfPlace, LOCAL_CHANGE, sharedField } from '../../shared/crdt/issue-document.ts';
import { RE_ANCHOR } from '../../shared/crdt/ledger-document.ts';
import { plainValue } from '../../shared/crdt/plain-value.ts';
import { commentsOf, threadsOf } from '../../shared/crdt/review-maps.ts';
import type { RichText } from '../../shared/document/rich-text.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import { type CommentId, newCommentId, newThreadId, type PersonId, type ThreadId } from '../../shared/domain/ids.ts';
import type { Comment, ThreadTarget } from '../../shared/domain/thread.ts';
import { contextAround } from '../../shared/threads/context-match.ts';
import type { KnownBy } from '../../shared/threads/find-quote.ts';
import { knownByInIssue } from './thread-texts.ts';

/** What a thread is about, written as one value so that a merge cannot mix two places. */
export interface ThreadAbout {
  readonly target: ThreadTarget;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** Null for what is not a text, and for a text that was not the field's when it was put there. */
  readonly anchor: Anchor | null;
  readonly knownBy: KnownBy;
}

/** A stretch of a field with the text that its offsets go by. */
export interface Stretch {
  readonly text: string;
  readonly range: TextRange;
}

/** What a person gives of a comment. */
export type NewComment = Pick<Comment, 'by' | 'at' | 'text' | 'mentions'>;

/** Opens a thread with its first comment. `stretch` is null for targets that are not texts. */
export function openThread(
  doc: Y.Doc,
  target: ThreadTarget,
  stretch: Stretch | null,
  comment: NewComment,
  isBlocking: boolean,
): ThreadId {
  const id = newThreadId();
  const about = aboutOf(doc, target, stretch);
  change(doc, () => {
    threadsOf(doc).set(id, threadRecord(about, isBlocking));
    commentsOf(doc).set(newCommentId(), commentRecord(id, about, comment));
  });
  return id;
}

/** Adds a comment to a thread; null where there is no such thread. */
export function reply(doc: Y.Doc, threadId: ThreadId, comment: NewComment): CommentId | null {
  const about = readAbout(doc, threadId);
  if (about === null) return null;
  const id = newCommentId();
  change(doc, () => commentsOf(doc).set(id, commentRecord(threadId, about, comment)));
  return id;
}

/** Changes the words of a comment, which then shows that it was edited. Whose it is, the caller has asked. */
export function editComment(
  doc: Y.Doc,
  id: CommentId,
  text: RichText,
  mentions: readonly PersonId[],
  editedAt: string,
): void {
  changeRecord(doc, commentsOf(doc).get(id), { text: plainValue(text), mentions: [...mentions], editedAt });
}

/** Takes away the words of a comment; that there was one, by whom and when, stays. */
export function deleteComment(doc: Y.Doc, id: CommentId, deletedAt: string): void {
  changeRecord(doc, commentsOf(doc).get(id), { text: null, mentions: [], deletedAt });
}

/** Marks a thread as settled. */
export function resolve(doc: Y.Doc, id: ThreadId, by: PersonId, at: string): void {
  changeThread(doc, id, { resolved: { by, at } });
}

/** Opens a settled thread again. */
export function reopen(doc: Y.Doc, id: ThreadId): void {
  changeThread(doc, id, { resolved: null });
}

/** Says whether a thread stands in the way of approval while it is open. */
export function setBlocking(doc: Y.Doc, id: ThreadId, isBlocking: boolean): void {
  changeThread(doc, id, { isBlocking });
}

/** Puts a thread on words that a person has chosen; they are its quote from then on. */
export function reattach(doc: Y.Doc, id: ThreadId, place: FieldPlace, text: string, range: TextRange): void {
  changeThread(doc, id, { about: aboutOf(doc, { kind: 'text', place }, { text, range }) });
}

/** A place where the words of a thread were found again. */
export interface FoundThread {
  readonly id: ThreadId;
  readonly place: FieldPlace;
  readonly stretch: Stretch;
}

/** Ties threads to where their words were found again. The quotes stay, so that edits are always counted from them. */
export function reAnchorThreads(doc: Y.Doc, found: readonly FoundThread[]): void {
  doc.transact(() => {
    for (const { id, place, stretch } of found) {
      const about = readAbout(doc, id);
      const anchor = anchorOf(doc, { kind: 'text', place }, stretch);
      if (about === null || anchor === null) continue;
      const target: ThreadTarget = { kind: 'text', place };
      recordOf(doc, id)?.set('about', { ...about, target, ...contextAround(stretch.text, stretch.range), anchor });
    }
  }, RE_ANCHOR);
}

/** What a thread is about; from its first comment where the record itself was taken back while another replied. */
export function readAbout(doc: Y.Doc, id: ThreadId): ThreadAbout | null {
  const own = threadsOf(doc).get(id)?.get('about');
  if (own !== undefined) return own as ThreadAbout;
  for (const comment of commentsOf(doc).values())
    if (comment.get('threadId') === id) return comment.get('about') as ThreadAbout;
  return null;
}

function aboutOf(doc: Y.Doc, target: ThreadTarget, stretch: Stretch | null): ThreadAbout {
  if (target.kind !== 'text' || stretch === null)
    return { target: plainValue(target), quote: '', before: '', after: '', anchor: null, knownBy: 'nothing' };
  const quote = stretch.text.slice(stretch.range.start, stretch.range.end);
  const words = { quote, ...contextAround(stretch.text, stretch.range) };
  return {
    target: plainValue(target),
    ...words,
    anchor: anchorOf(doc, target, stretch),
    knownBy: knownByInIssue(doc, words),
  };
}

function anchorOf(
  doc: Y.Doc,
  target: ThreadTarget & { readonly kind: 'text' },
  { text, range }: Stretch,
): Anchor | null {
  const field = sharedField(doc, addressOfPlace(target.place));
  return field === null ? null : anchorRange(field, text, range);
}

const threadRecord = (about: ThreadAbout, isBlocking: boolean): Y.Map<unknown> =>
  new Y.Map<unknown>(Object.entries({ about, isBlocking, resolved: null }));

const commentRecord = (
  threadId: ThreadId,
  about: ThreadAbout,
  { by, at, text, mentions }: NewComment,
): Y.Map<unknown> =>
  new Y.Map<unknown>(Object.entries({ threadId, about, by, at, text: plainValue(text), mentions: [...mentions] }));

/** The record of a thread, made anew where only comments are left of it. */
function recordOf(doc: Y.Doc, id: ThreadId): Y.Map<unknown> | null {
  const known = threadsOf(doc).get(id);
  if (known !== undefined) return known;
  const about = readAbout(doc, id);
  return about === null ? null : threadsOf(doc).set(id, threadRecord(about, false));
}

function changeThread(doc: Y.Doc, id: ThreadId, values: Readonly<Record<string, unknown>>): void {
  if (readAbout(doc, id) !== null) change(doc, () => assign(recordOf(doc, id), values));
}

function changeRecord(doc: Y.Doc, record: Y.Map<unknown> | undefined, values: Readonly<Record<string, unknown>>): void {
  if (record !== undefined) change(doc, () => assign(record, values));
}

function assign(record: Y.Map<unknown> | null, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) record?.set(key, value);
}

const change = (doc: Y.Doc, edit: () => void): void => void doc.transact(edit, LOCAL_CHANGE);
