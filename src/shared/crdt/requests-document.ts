import type * as Y from 'yjs';
import type { PersonId } from '../domain/ids.ts';
import { LOCAL_CHANGE } from './issue-document.ts';
import { plainValue } from './plain-value.ts';

/** A review that somebody asked for, and who has answered. */
export interface AskedReview {
  readonly id: string;
  readonly by: PersonId;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly asked: string;
  /** Empty for anybody. */
  readonly to: readonly AskedPerson[];
  /** Ids of developments, `lede`, `inContext`, `takeaway`; empty for the whole issue. */
  readonly parts: readonly string[];
  readonly answers: readonly ReviewAnswer[];
}

/** Somebody who is asked; `id` is null where they are known by name alone, as whoever has never worked on this issue is. */
export interface AskedPerson {
  readonly id: PersonId | null;
  readonly name: string;
}

export interface ReviewAnswer {
  readonly by: PersonId;
  readonly at: string;
  readonly note: string;
}

type StoredRequest = Omit<AskedReview, 'id' | 'answers'>;

/** Id → what was asked. */
const requestsOf = (doc: Y.Doc): Y.Map<StoredRequest> => doc.getMap('reviewRequests');
/** Request id and person id, with a slash between → their answer: two who answer at once never overwrite each other. */
const answersOf = (doc: Y.Doc): Y.Map<ReviewAnswer> => doc.getMap('reviewAnswers');

/** Notes that a review was asked for. Not to be undone: the package has gone out. */
export function writeRequest(doc: Y.Doc, { id, answers: _, ...request }: AskedReview): void {
  doc.transact(() => requestsOf(doc).set(id, plainValue(request)), SENT);
}

/** Notes an answer. */
export function writeAnswer(doc: Y.Doc, requestId: string, answer: ReviewAnswer): void {
  doc.transact(() => answersOf(doc).set(`${requestId}/${answer.by}`, plainValue(answer)), SENT);
}

/** Origin of what goes out with a package. */
const SENT = { description: 'sent' } as const;

/** Waits no longer for a review; undo does again. */
export function closeRequest(doc: Y.Doc, id: string): void {
  doc.transact(() => requestsOf(doc).delete(id), LOCAL_CHANGE);
}

/** The reviews that were asked for, the last one first. */
export const readRequests = (doc: Y.Doc): AskedReview[] =>
  [...requestsOf(doc).entries()]
    .map(([id, request]) => ({
      ...request,
      id,
      answers: [...answersOf(doc).entries()]
        .flatMap(([key, answer]) => (key.startsWith(`${id}/`) ? [answer] : []))
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
    }))
    .sort((a, b) => (a.at > b.at ? -1 : 1));

/** Whom a review waits for: of those asked who have not answered; null where it waits for nobody any more. */
export function waitsFor({ to, answers }: AskedReview): readonly AskedPerson[] | null {
  if (to.length === 0) return answers.length === 0 ? [] : null;
  const known = new Set(to.map(({ id }) => id));
  // Somebody who was asked by name answers as whoever they are.
  let strangers = answers.filter(({ by }) => !known.has(by)).length;
  const left = to.filter(({ id }) => {
    if (id !== null) return !answers.some(({ by }) => by === id);
    strangers -= 1;
    return strangers < 0;
  });
  return left.length === 0 ? null : left;
}

/** Calls back when something was asked or answered. Returns what ends it. */
export function watchRequests(doc: Y.Doc, onChange: () => void): () => void {
  requestsOf(doc).observe(onChange);
  answersOf(doc).observe(onChange);
  return () => {
    requestsOf(doc).unobserve(onChange);
    answersOf(doc).unobserve(onChange);
  };
}
