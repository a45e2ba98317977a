import type * as Y from 'yjs';
import type { Version, VersionReason } from '../../shared/domain/version.ts';
import { listVersions } from './versions-document.ts';

/** Those that stand for something: a day's work is its author's. */
const TRAVELLING: readonly VersionReason[] = ['named', 'sent', 'approved', 'released'];

/** The versions that a package may take along, the newest first. */
export const travellingVersions = (doc: Y.Doc): readonly Version[] =>
  listVersions(doc)
    .filter(({ reason }) => TRAVELLING.includes(reason))
    .reverse();
