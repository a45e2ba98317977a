import type * as Y from 'yjs';
import {
  DEVELOPMENT_FIELDS,
  developmentIds,
  type FieldAddress,
  fieldKey,
  ISSUE_FIELDS,
  isLineField,
  sharedField,
} from '../../shared/crdt/issue-document.ts';
import { readLine, readRichText } from '../../shared/crdt/read-rich-text.ts';
import type { FieldText, ReadField } from '../../shared/document/field-text.ts';
import { blockText } from '../../shared/document/plain-text.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import { observeTexts } from './observe-texts.ts';

/** The words of one field of an open issue. */
export interface TextOfField extends FieldText {
  /** The field's key in its issue. */
  readonly key: string;
  readonly developmentId: DevelopmentId | null;
}

/** Fields that are read together: those of one development, or one that the issue has once. */
export interface TextPart {
  /** The development's id, or the field's name. */
  readonly key: string;
  readonly developmentId: DevelopmentId | null;
  /** Its place among the developments; null for what the issue has once. */
  readonly developmentIndex: number | null;
}

/** The words of an open issue, a field at a time. */
export interface FieldTexts {
  /** In reading order, empty ones left out. Fields that have not changed keep their identity. */
  readonly current: () => readonly TextOfField[];
  /** The parts in reading order. None of their words is read for it. */
  readonly parts: () => readonly TextPart[];
  /** The words of one part. */
  readonly of: (part: TextPart) => readonly TextOfField[];
  /** `listener` gets the key of the part that changed, or null where parts came, went or changed places. */
  readonly subscribe: (listener: (partKey: string | null) => void) => () => void;
  readonly destroy: () => void;
}

const BEFORE_DEVELOPMENTS = new Set<string>(['title', 'notice', 'lede', 'sectionHeading']);

/** Follows the words of an issue. Nothing is read until it is asked for, so a key costs no more for being followed. */
export function createFieldTexts(doc: Y.Doc): FieldTexts {
  const known = new Map<string, TextOfField>();
  const listeners = new Set<(partKey: string | null) => void>();

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
  const stop = observeTexts(doc, {
    forget: (key) => known.delete(key),
    changed: (partKeys) => {
      for (const partKey of partKeys) for (const listener of listeners) listener(partKey);
    },
  });

  const parts = (): TextPart[] => {
    const once = (isBefore: boolean) =>
      ISSUE_FIELDS.filter((field) => BEFORE_DEVELOPMENTS.has(field) === isBefore).map((field) => ({
        key: field,
        developmentId: null,
        developmentIndex: null,
      }));
    return [
      ...once(true),
      ...developmentIds(doc).map((id, index) => ({ key: id, developmentId: id, developmentIndex: index })),
      ...once(false),
    ];
  };
  const of = ({ key, developmentId, developmentIndex }: TextPart): TextOfField[] =>
    addressesOf(key, developmentId)
      .map((address) => read(address, developmentIndex))
      .filter(({ text }) => text.trim() !== '');

  return {
    current: () => parts().flatMap(of),
    parts,
    of,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: stop,
  };
}

const addressesOf = (key: string, developmentId: DevelopmentId | null): readonly FieldAddress[] =>
  developmentId === null
    ? ISSUE_FIELDS.filter((field) => field === key).map((field) => ({ kind: 'issue', field }))
    : DEVELOPMENT_FIELDS.map((field) => ({ kind: 'development', developmentId, field }));

/** The words of one field as names and numbers are read in them; empty where the field is gone. */
export function textOf(doc: Y.Doc, address: FieldAddress): string {
  const shared = sharedField(doc, address);
  if (shared === null) return '';
  return isLineField(address) ? readLine(shared) : blockText(readRichText(shared));
}
