import type * as Y from 'yjs';
import type { FieldText, ReadField } from '../../shared/document/field-text.ts';
import { blockText } from '../../shared/document/plain-text.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import {
  DEVELOPMENT_FIELDS,
  developmentIds,
  developmentsOf,
  type FieldAddress,
  fieldKey,
  fieldsOf,
  ISSUE_FIELDS,
  isLineField,
  metaOf,
  sharedField,
} from './issue-document.ts';
import { readLine, readRichText } from './read-rich-text.ts';

/** The words of one field of an open issue. */
export interface TextOfField extends FieldText {
  /** The field's key in its issue. */
  readonly key: string;
  readonly developmentId: DevelopmentId | null;
}

/** The words of an open issue, a field at a time. */
export interface FieldTexts {
  /** In reading order, empty ones left out. Fields that have not changed keep their identity. */
  readonly current: () => readonly TextOfField[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

const BEFORE_DEVELOPMENTS = new Set<string>(['title', 'notice', 'lede', 'sectionHeading']);

/** Follows the words of an issue. Nothing is read until it is asked for, so a key costs no more for being followed. */
export function createFieldTexts(doc: Y.Doc): FieldTexts {
  const known = new Map<string, TextOfField>();
  const listeners = new Set<() => void>();

  const read = (address: FieldAddress, developmentIndex: number | null): TextOfField => {
    const key = fieldKey(address);
    const cached = known.get(key);
    if (cached?.developmentIndex === developmentIndex) return cached;
    const text = cached?.text ?? textOf(doc, address);
    const developmentId = address.kind === 'development' ? address.developmentId : null;
    const fresh = { key, developmentId, developmentIndex, field: address.field satisfies ReadField, text };
    known.set(key, fresh);
    return fresh;
  };
  const announce = () => {
    for (const listener of listeners) listener();
  };
  const onDevelopments = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path } of events)
      if (path[0] !== undefined)
        for (const field of path[1] === undefined ? DEVELOPMENT_FIELDS : [path[1]]) known.delete(`${path[0]}/${field}`);
    announce();
  };
  const onFields = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path } of events) if (path[0] !== undefined) known.delete(String(path[0]));
    announce();
  };
  developmentsOf(doc).observeDeep(onDevelopments as never);
  fieldsOf(doc).observeDeep(onFields as never);
  metaOf(doc).observe(announce);

  return {
    current() {
      const once = (isBefore: boolean) =>
        ISSUE_FIELDS.filter((field) => BEFORE_DEVELOPMENTS.has(field) === isBefore).map((field) =>
          read({ kind: 'issue', field }, null),
        );
      return [
        ...once(true),
        ...developmentIds(doc).flatMap((developmentId, index) =>
          DEVELOPMENT_FIELDS.map((field) => read({ kind: 'development', developmentId, field }, index)),
        ),
        ...once(false),
      ].filter(({ text }) => text.trim() !== '');
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      developmentsOf(doc).unobserveDeep(onDevelopments as never);
      fieldsOf(doc).unobserveDeep(onFields as never);
      metaOf(doc).unobserve(announce);
    },
  };
}

/** The words of one field as names and numbers are read in them; empty where the field is gone. */
export function textOf(doc: Y.Doc, address: FieldAddress): string {
  const shared = sharedField(doc, address);
  if (shared === null) return '';
  return isLineField(address) ? readLine(shared) : blockText(readRichText(shared));
}
