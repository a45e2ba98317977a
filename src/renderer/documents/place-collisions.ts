import type * as Y from 'yjs';
import { figuresOf } from '../../shared/crdt/ledger-document.ts';
import { hunksBetween } from '../../shared/document/hunks.ts';
import { LINE_UNIT, toLinePieces } from '../../shared/document/pieces.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Collision } from '../../shared/merging/collisions-document.ts';
import { isPlace } from '../../shared/merging/rescued-document.ts';
import { findPlace, type Quote } from '../../shared/suggestions/find-place.ts';

/** A stretch of a field's plain text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What two people changed at once and the text in which it stands. */
export interface PlacedCollision {
  readonly collision: Collision;
  readonly place: FieldPlace;
  readonly quote: Quote;
}

/** Those collisions that stand at words of a text: sentences, lines, and values of figures that have a place. */
export const placeCollisions = (doc: Y.Doc, collisions: readonly Collision[]): readonly PlacedCollision[] =>
  collisions.flatMap((collision) => {
    const placed = placeOf(doc, collision);
    return placed === null ? [] : [{ collision, ...placed }];
  });

function placeOf(doc: Y.Doc, collision: Collision): Omit<PlacedCollision, 'collision'> | null {
  if (collision.kind === 'sentence') {
    const { place, merged } = collision;
    const words = merged.trim();
    const lead = merged.length - merged.trimStart().length;
    const before = asText(`${collision.before}${merged.slice(0, lead)}`);
    const after = asText(`${merged.slice(lead + words.length)}${collision.after}`);
    return { place, quote: { removed: asText(words), before, after } };
  }
  if (collision.kind === 'line') {
    const { place, words } = collision;
    return { place, quote: { removed: words.replace(/…$/u, ''), before: '', after: '' } };
  }
  if (collision.kind !== 'value' || collision.path[0] !== 'figures') return null;
  const figure = figuresOf(doc).get(collision.path[1] ?? '');
  if (figure === undefined) return null;
  const text = (key: string): string => String(figure.get(key) ?? '');
  const developmentId = text('developmentId') === '' ? null : text('developmentId');
  const place = { developmentId, field: text('field') } as FieldPlace;
  if (!isPlace(place) || text('quote') === '') return null;
  return { place, quote: { removed: text('quote'), before: text('before'), after: text('after') } };
}

/** Where it stands in the field's plain text now; null where its words have been changed since. */
export const stretchOfCollision = (text: string, { quote }: PlacedCollision): Stretch | null =>
  quote.removed === '' ? null : findPlace(text, quote);

/** The words of a merged sentence that one of the two alone wrote, counted from where the sentence begins. */
export function ownWords({ collision }: PlacedCollision): readonly (Stretch & { readonly by: PersonId | null })[] {
  if (collision.kind !== 'sentence') return [];
  const merged = collision.merged.trim();
  const [first, second] = collision.sides;
  return [
    ...unlike(merged, second.value.trim()).map((stretch) => ({ ...stretch, by: first.by[0] ?? null })),
    ...unlike(merged, first.value.trim()).map((stretch) => ({ ...stretch, by: second.by[0] ?? null })),
  ];
}

/** The stretches of a text that another does not have. */
export const unlike = (text: string, other: string): readonly Stretch[] =>
  hunksBetween(toLinePieces(text), toLinePieces(other)).flatMap(({ start, end }) =>
    end > start ? [{ start, end }] : [],
  );

/** The beginning of a field's first line is none in its plain text. */
const asText = (units: string): string => units.replace(new RegExp(`^${LINE_UNIT}(?=[^${LINE_UNIT}])`, 'u'), '');
