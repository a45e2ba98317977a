import { type AskedReview, waitsFor } from '../../../shared/crdt/requests-document.ts';
import { isAskedOfMe } from './asked-of-me.ts';
import type { ExchangeDesk } from './exchange-desk.ts';
import { listed, sinceText } from './since.ts';

type Asking = Pick<ExchangeDesk, 'me' | 'personOf'>;

/** Where a review that was asked for stands: who waits for whom since when, and who has answered. */
export function requestText(desk: Asking, request: AskedReview): string {
  const answered = request.answers.map((answer) => `${nameOf(desk, answer.by)} answered ${onDay(answer.at)}`);
  if (!isAskedOfMe(request, desk.me.id) && waitsFor(request) === null) return answered.join('; ');
  const waits = waitsText(desk, request);
  if (isAskedOfMe(request, desk.me.id)) return waits;
  return [`${waits.charAt(0).toUpperCase()}${waits.slice(1)}`, ...answered].join('; ');
}

/** What an open request waits for: "waiting for Ada since Tuesday", "Ada asks for your review since today". */
export function waitsText(desk: Asking, request: AskedReview): string {
  const { by, at, to } = request;
  const since = `since ${sinceText(at)}`;
  if (isAskedOfMe(request, desk.me.id)) return `${nameOf(desk, by)} asks for your review ${since}`;
  const left = waitsFor(request) ?? [];
  const whom = left.length > 0 ? listed(left.map(({ name }) => name)) : to.length === 0 ? 'anybody' : 'the others';
  return `${by === desk.me.id ? 'waiting' : `${nameOf(desk, by)} waits`} for ${whom} ${since}`;
}

const nameOf = (desk: Asking, id: AskedReview['by']): string => desk.personOf(id)?.name ?? 'Somebody';

const onDay = (iso: string): string => {
  const since = sinceText(iso);
  return since === 'today' ? since : `on ${since}`;
};
