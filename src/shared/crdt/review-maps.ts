import type * as Y from 'yjs';
import type { Collision } from '../merging/collisions-document.ts';
import type { Settled } from '../merging/rescued-document.ts';

/** Thread id → its record. */
export const threadsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('threads');
/**
 * Comment id → its record. Not inside the threads' records: where one person takes back the opening of a thread to which
 * another replied while apart, the reply would go with it.
 */
export const commentsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('comments');

/**
 * Suggestion id → its record: `by`, `at`, `change` (with the two ends of its place), `decision`. Each is one value, so
 * that two who write at once never mix theirs. Nothing of it is in any field.
 */
export const suggestionsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('suggestions');

/** Id → words that a merge rescued. Nothing is ever taken out; what was dealt with is in {@link settledOf}. */
export const rescuedOf = (doc: Y.Doc): Y.Map<Record<string, unknown>> => doc.getMap('rescued');
/** Id → what two people changed at once. Nothing is ever taken out; what was dealt with is in {@link settledOf}. */
export const collisionsOf = (doc: Y.Doc): Y.Map<Collision> => doc.getMap('collisions');
/** Id of rescued words or of a collision → how it was dealt with. */
export const settledOf = (doc: Y.Doc): Y.Map<Settled> => doc.getMap('settled');
