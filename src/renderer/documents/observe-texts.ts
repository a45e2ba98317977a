import type * as Y from 'yjs';
import { DEVELOPMENT_FIELDS, developmentsOf, fieldsOf, metaOf } from '../../shared/crdt/issue-document.ts';

export interface TextObserver {
  /** A field of this key has other words than before. */
  readonly forget: (fieldKey: string) => void;
  /**
   * Once a change: the keys of the parts in which something changed (a development's id, or a field's name that the issue
   * has once), with null among them where parts came, went or changed places, or a value of the issue changed.
   */
  readonly changed: (partKeys: ReadonlySet<string | null>) => void;
}

/** Tells what changes among the texts of an issue. Returns what ends it. */
export function observeTexts(doc: Y.Doc, { forget, changed }: TextObserver): () => void {
  const onDevelopments = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const parts = events.map(({ path: [id, field] }) => {
      if (id !== undefined)
        for (const name of field === undefined ? DEVELOPMENT_FIELDS : [field]) forget(`${id}/${name}`);
      // A record whose own values changed may stand at another place, or in the tray.
      return id === undefined || field === undefined ? null : String(id);
    });
    changed(new Set(parts));
  };
  const onFields = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const parts = events.map(({ path: [field] }) => (field === undefined ? null : String(field)));
    for (const key of parts) if (key !== null) forget(key);
    changed(new Set(parts));
  };
  const onMeta = () => changed(new Set([null]));
  developmentsOf(doc).observeDeep(onDevelopments as never);
  fieldsOf(doc).observeDeep(onFields as never);
  metaOf(doc).observe(onMeta);
  return () => {
    developmentsOf(doc).unobserveDeep(onDevelopments as never);
    fieldsOf(doc).unobserveDeep(onFields as never);
    metaOf(doc).unobserve(onMeta);
  };
}
