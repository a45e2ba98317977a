import type * as Y from 'yjs';

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
