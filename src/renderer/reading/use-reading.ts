import { useSyncExternalStore } from 'react';
import type { IssueReader, IssueReading } from './issue-reader.ts';

/** What is known of the open issue's words, followed as it changes. */
export const useReading = (reader: IssueReader): IssueReading => useSyncExternalStore(reader.subscribe, reader.current);
