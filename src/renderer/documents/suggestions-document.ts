import * as Y from 'yjs';
import type { Anchor } from '../../shared/crdt/field-anchor.ts';
import { suggestionsOf } from '../../shared/crdt/review-maps.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import type { PersonId, SuggestionId } from '../../shared/domain/ids.ts';
import {
  type StructuralChange,
  SUGGESTION_STATUSES,
  type SuggestedChange,
  type Suggestion,
} from '../../shared/domain/suggestion.ts';
import { decodePieces, encodePieces } from '../../shared/suggestions/pieces-json.ts';

/** A suggestion with its place in the document; null where it was never tied to one. */
export interface AnchoredSuggestion {
  readonly suggestion: Suggestion;
  readonly anchor: Anchor | null;
}

/** All suggestions of an issue, decided ones too, by time. */
export const readSuggestions = (doc: Y.Doc): AnchoredSuggestion[] =>
  [...suggestionsOf(doc).entries()]
    .flatMap(([id, record]) => readSuggestion(id as SuggestionId, record))
    .sort(({ suggestion: a }, { suggestion: b }) => compare(a.at, b.at) || compare(a.id, b.id));

/** Writes a suggestion within a transaction of the caller's; what is as it was is not written. */
export function writeSuggestion(doc: Y.Doc, { suggestion, anchor }: AnchoredSuggestion): void {
  const { id, by, at, status, decided } = suggestion;
  const values: Record<string, unknown> = {
    by,
    at,
    change: encodeChange(suggestion.change, anchor),
    decision: decided === null ? null : { status, ...decided },
  };
  const record = suggestionsOf(doc).get(id);
  if (record === undefined) suggestionsOf(doc).set(id, new Y.Map(Object.entries(values)));
  else for (const [key, value] of Object.entries(values)) if (!same(record.get(key), value)) record.set(key, value);
}

export const samePlace = (a: FieldPlace, b: FieldPlace): boolean =>
  a.developmentId === b.developmentId && a.field === b.field;

function readSuggestion(id: SuggestionId, record: Y.Map<unknown>): AnchoredSuggestion[] {
  const stored = record.get('change');
  if (typeof stored !== 'object' || stored === null) return [];
  const change = decodeChange(stored as Record<string, unknown>);
  if (change === null) return [];
  const decision = record.get('decision') as { status?: unknown; by?: unknown; at?: unknown } | null | undefined;
  const status = SUGGESTION_STATUSES.find((known) => known === decision?.status) ?? 'open';
  return [
    {
      suggestion: {
        id,
        by: String(record.get('by') ?? '') as PersonId,
        at: String(record.get('at') ?? ''),
        change,
        status,
        decided:
          status === 'open' ? null : { by: String(decision?.by ?? '') as PersonId, at: String(decision?.at ?? '') },
      },
      anchor: decodeAnchor(stored as Record<string, unknown>),
    },
  ];
}

function encodeChange(change: SuggestedChange, anchor: Anchor | null): Record<string, unknown> {
  if (change.kind !== 'text') return JSON.parse(JSON.stringify(change));
  const { removed, added, ...rest } = change;
  return {
    ...rest,
    place: { ...rest.place },
    removed: encodePieces(removed),
    added: encodePieces(added),
    ...(anchor === null ? {} : { start: anchor.start, end: anchor.end }),
  };
}

function decodeChange(stored: Record<string, unknown>): SuggestedChange | null {
  if (stored.kind !== 'text') return STRUCTURAL.has(String(stored.kind)) ? (stored as StructuralChange) : null;
  const { place, before, after } = stored;
  if (typeof place !== 'object' || place === null) return null;
  return {
    kind: 'text',
    place: place as FieldPlace,
    removed: decodePieces(stored.removed),
    added: decodePieces(stored.added),
    before: String(before ?? ''),
    after: String(after ?? ''),
  };
}

const STRUCTURAL = new Set<string>(['move-development', 'add-development', 'remove-development', 'swap-picture']);

const decodeAnchor = ({ start, end }: Record<string, unknown>): Anchor | null =>
  start instanceof Uint8Array && end instanceof Uint8Array ? { start, end } : null;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
