import type * as Y from 'yjs';
import { acceptedOf, decisionsOf, readAccepted, readDecisions } from '../../shared/crdt/ledger-document.ts';
import type { AcceptedFinding, MentionDecision } from '../../shared/domain/judgement.ts';

/** What people decided about names and findings of an issue. */
export interface Judgements {
  readonly decisions: readonly MentionDecision[];
  readonly accepted: readonly AcceptedFinding[];
}

export interface JudgementReader {
  readonly current: () => Judgements;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Follows the judgements of an issue. */
export function createJudgementReader(doc: Y.Doc): JudgementReader {
  const read = (): Judgements => ({ decisions: readDecisions(doc), accepted: readAccepted(doc) });
  const listeners = new Set<() => void>();
  let current = read();
  const announce = () => {
    current = read();
    for (const listener of listeners) listener();
  };
  decisionsOf(doc).observe(announce);
  acceptedOf(doc).observe(announce);
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      decisionsOf(doc).unobserve(announce);
      acceptedOf(doc).unobserve(announce);
    },
  };
}
