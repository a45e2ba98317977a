import type * as Y from 'yjs';
import { developmentIds, developmentsOf, fieldsOf, metaOf } from '../../shared/crdt/issue-document.ts';
import { acceptedOf, figuresOf } from '../../shared/crdt/ledger-document.ts';
import { picturesOf } from '../../shared/crdt/pictures-document.ts';
import { readDevelopment, readIssue } from '../../shared/crdt/read-issue.ts';
import { recordOf } from '../../shared/crdt/record-document.ts';
import type { Development } from '../../shared/domain/development.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';

/** The content of an open issue. */
export interface ContentReader {
  /** The plain issue now. Developments that have not changed are the same objects as before. */
  readonly read: () => Issue;
  readonly destroy: () => void;
}

/** Follows a document's content; `onChange` is called after each change of it. Only developments that changed are read again. */
export function createContentReader(doc: Y.Doc, onChange: () => void): ContentReader {
  const developments = new Map<DevelopmentId, Development>();
  const onDevelopments = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path } of events)
      if (path[0] === undefined) {
        const here = new Set(developmentIds(doc));
        for (const id of developments.keys()) if (!here.has(id)) developments.delete(id);
      } else developments.delete(String(path[0]) as DevelopmentId);
    onChange();
  };
  developmentsOf(doc).observeDeep(onDevelopments as never);
  const others = [
    metaOf(doc),
    fieldsOf(doc),
    figuresOf(doc),
    picturesOf(doc),
    recordOf(doc),
    acceptedOf(doc),
  ] as unknown as Y.Map<unknown>[];
  for (const other of others) other.observeDeep(onChange);
  return {
    read: () =>
      readIssue(doc, (id) => {
        const known = developments.get(id) ?? readDevelopment(doc, id);
        developments.set(id, known);
        return known;
      }),
    destroy() {
      developmentsOf(doc).unobserveDeep(onDevelopments as never);
      for (const other of others) other.unobserveDeep(onChange);
    },
  };
}
