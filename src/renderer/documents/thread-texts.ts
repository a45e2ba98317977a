import type * as Y from 'yjs';
import {
  addressOfPlace,
  DEVELOPMENT_FIELDS,
  developmentIds,
  type FieldAddress,
  fieldKey,
  ISSUE_FIELDS,
} from '../../shared/crdt/issue-document.ts';
import { solidText } from '../../shared/document/solid-text.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import { type KnownBy, knownBy, type LostQuote } from '../../shared/threads/find-quote.ts';
import { textOf } from './field-texts.ts';

/** The key of a field that a thread may be in. */
export const keyOfPlace = (place: FieldPlace): string => fieldKey(addressOfPlace(place));

/** What tells the words of a stretch from all others of the issue. */
export function knownByInIssue(doc: Y.Doc, words: Omit<LostQuote, 'knownBy'>): KnownBy {
  const addresses: FieldAddress[] = [
    ...ISSUE_FIELDS.map((field): FieldAddress => ({ kind: 'issue', field })),
    ...developmentIds(doc).flatMap((developmentId) =>
      DEVELOPMENT_FIELDS.map((field): FieldAddress => ({ kind: 'development', developmentId, field })),
    ),
  ];
  const texts = addresses.map((address) => textOf(doc, address));
  return knownBy(
    words,
    texts.map((text) => ({ text, ...solidText(text) })),
  );
}
