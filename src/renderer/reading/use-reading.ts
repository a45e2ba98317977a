import { useSyncExternalStore } from 'react';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { Register } from '../../shared/domain/register.ts';
import type { Ledger } from '../../shared/reading/ledger.ts';
import type { Judgements } from '../documents/judgement-reader.ts';
import type { IssueKnowledge } from './issue-knowledge.ts';
import type { IssueReading } from './issue-reader.ts';

/** What is known of the open issue's words, followed as it changes. */
export const useReading = ({ reader }: IssueKnowledge): IssueReading =>
  useSyncExternalStore(reader.subscribe, reader.current);

/** The register that the issue's names are looked for in. */
export const useRegister = ({ register }: IssueKnowledge): Register =>
  useSyncExternalStore(register.register.subscribe, register.register.current);

/** What people decided about the issue's names and findings. */
export const useJudgements = ({ judgements }: IssueKnowledge): Judgements =>
  useSyncExternalStore(judgements.subscribe, judgements.current);

/** The numbers of a development with what is known of each. */
export const useLedger = ({ ledger }: IssueKnowledge, developmentId: DevelopmentId | null): Ledger =>
  useSyncExternalStore(ledger.subscribe, () => ledger.of(developmentId));
