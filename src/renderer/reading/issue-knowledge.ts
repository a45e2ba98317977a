import type { PublicationId } from '../../shared/domain/ids.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { createJudgementReader, type JudgementReader } from '../documents/judgement-reader.ts';
import { type Part, partTextsKey } from '../documents/part.ts';
import type { RegisterSession } from '../documents/register-session.ts';
import { createIssueLedger, type IssueLedger } from './issue-ledger.ts';
import { createIssueReader, type IssueReader } from './issue-reader.ts';
import type { ReadingClient } from './reading-client.ts';

/** All that is known of an open issue beside its words. */
export interface IssueKnowledge {
  readonly publicationId: PublicationId;
  readonly register: RegisterSession;
  readonly reading: ReadingClient;
  readonly reader: IssueReader;
  readonly ledger: IssueLedger;
  readonly judgements: JudgementReader;
  readonly destroy: () => void;
}

/** Begins to read an open issue. `onMemory` tells when the worker has taken in a changed register. */
export function createIssueKnowledge(
  session: IssueSession,
  publicationId: PublicationId,
  register: RegisterSession,
  reading: ReadingClient,
  onMemory: (listener: () => void) => () => void,
  off: () => readonly string[],
  /** What is on the page: it is read first. */
  onPage: () => Part,
): IssueKnowledge {
  const reader = createIssueReader(session, reading, publicationId, off, () => partTextsKey(onPage()));
  const ledger = createIssueLedger(session, reader);
  const judgements = createJudgementReader(session.doc);
  const stop = onMemory(reader.readAgain);
  return {
    publicationId,
    register,
    reading,
    reader,
    ledger,
    judgements,
    destroy() {
      stop();
      judgements.destroy();
      ledger.destroy();
      reader.destroy();
    },
  };
}
