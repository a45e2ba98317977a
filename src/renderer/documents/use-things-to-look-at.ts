import type * as Y from 'yjs';
import { type ThingsToLookAt, thingsToLookAt } from './things-to-look-at.ts';
import { useMergeNotices } from './use-merge-notices.ts';

/** What waits after merges of an issue, of the register where it is open, and of the settings, followed as it changes. */
export const useThingsToLookAt = (issue: Y.Doc, register: Y.Doc | null, inSettings: number): ThingsToLookAt =>
  thingsToLookAt(useMergeNotices(issue), useMergeNotices(register), inSettings);
