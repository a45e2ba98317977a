import { type AskedReview, waitsFor } from '../../../shared/crdt/requests-document.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';

/** True where a review waits for me: I am among those asked, or anybody is, or somebody whom only their name tells. */
export function isAskedOfMe(review: AskedReview, me: PersonId): boolean {
  const waiting = waitsFor(review);
  if (review.by === me || waiting === null || review.answers.some(({ by }) => by === me)) return false;
  return waiting.length === 0 || waiting.some(({ id }) => id === me || id === null);
}
