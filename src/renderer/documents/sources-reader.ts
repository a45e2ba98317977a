import type * as Y from 'yjs';
import { developmentsOf, developmentValue } from '../../shared/crdt/issue-document.ts';
import { readSources } from '../../shared/crdt/read-issue.ts';
import type { Source } from '../../shared/domain/development.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';

export interface SourcesReader {
  readonly current: () => readonly Source[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** Follows the sources of one development. */
export function createSourcesReader(doc: Y.Doc, id: DevelopmentId): SourcesReader {
  const record = developmentsOf(doc).get(id);
  const shared = record === undefined ? null : developmentValue(record, 'sources');
  let current = shared === null ? [] : readSources(shared);
  return {
    current: () => current,
    subscribe(listener) {
      const onChange = () => {
        current = shared === null ? [] : readSources(shared);
        listener();
      };
      shared?.observeDeep(onChange);
      return () => shared?.unobserveDeep(onChange);
    },
  };
}
