import type { ReadField } from '../document/field-text.ts';
import type { Figure } from '../domain/figure.ts';
import type { NumberInText, Quantity } from '../domain/quantity.ts';
import { unitOf } from '../figures/units.ts';

/** What the ledger says of a number now. `changed`: checked or disputed once, but the text's number has moved away from that. */
export type LedgerState = 'unchecked' | 'checked' | 'disputed' | 'changed';

/** A text with its numbers. */
export interface NumbersOfField {
  /** The field's key in its issue. */
  readonly key: string;
  readonly field: ReadField;
  readonly text: string;
  readonly numbers: readonly NumberInText[];
}

/** A figure and where its anchor leads now: a stretch of a field's text, empty where its words are gone; null where it leads nowhere. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly key: string;
  readonly range: { readonly start: number; readonly end: number } | null;
}

/** One number of the text, with what is known of it. */
export interface LedgerRow {
  /** Stable while the number stays: its figure's id, or its field and place. */
  readonly id: string;
  readonly key: string;
  readonly field: ReadField;
  readonly number: NumberInText;
  readonly figure: Figure | null;
  readonly state: LedgerState;
  /** True where the figure was found again by its words and must be tied anew. */
  readonly isMoved: boolean;
}

export interface Ledger {
  /** In reading order. */
  readonly rows: readonly LedgerRow[];
  /** Figures whose number is gone from the text. They are kept until somebody removes them. */
  readonly tray: readonly Figure[];
}

/** Brings the numbers of some fields together with the figures that belong to them. No figure is ever left out. */
export function buildLedger(fields: readonly NumbersOfField[], placed: readonly PlacedFigure[]): Ledger {
  const taken = new Map<NumberInText, { figure: Figure; isMoved: boolean }>();
  const homeless: Figure[] = [];
  // Words that are still there come first: an emptied place must not take the number of another figure.
  const isEmpty = ({ range }: PlacedFigure) => range !== null && range.end <= range.start;
  for (const { figure, key, range } of [...placed].sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)))) {
    const numbers = fields.find((field) => field.key === key)?.numbers ?? [];
    const here = range === null ? undefined : bestAt(numbers, range, taken, figure.quantity);
    if (here === undefined) homeless.push(figure);
    else taken.set(here, { figure, isMoved: false });
  }
  const tray: Figure[] = [];
  for (const figure of homeless) {
    const found = byWords(fields, figure, taken);
    if (found === undefined) tray.push(figure);
    else taken.set(found, { figure, isMoved: true });
  }
  return {
    rows: fields.flatMap(({ key, field, numbers }) =>
      numbers.map((number): LedgerRow => {
        const known = taken.get(number);
        return {
          id: known?.figure.id ?? `${key}:${number.start}:${number.text}`,
          key,
          field,
          number,
          figure: known?.figure ?? null,
          state: known === undefined ? 'unchecked' : stateOf(known.figure, number),
          isMoved: known?.isMoved ?? false,
        };
      }),
    ),
    tray,
  };
}

/** True where two numbers say the same, however they are written. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  const isNear = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y), 1);
  return (
    isNear(a.value, b.value) &&
    a.unit === b.unit &&
    a.currency === b.currency &&
    (a.range === null) === (b.range === null) &&
    (a.range === null || b.range === null || (isNear(a.range[0], b.range[0]) && isNear(a.range[1], b.range[1])))
  );
}

/** True where two numbers could stand for each other: both money, or units of one measure. */
function isSameSort(a: Quantity, b: Quantity): boolean {
  if ((a.currency === null) !== (b.currency === null)) return false;
  if (a.unit === b.unit) return true;
  return a.unit !== null && b.unit !== null && unitOf(a.unit)?.dimension === unitOf(b.unit)?.dimension;
}

function stateOf(figure: Figure, number: NumberInText): LedgerState {
  if (figure.state === 'unchecked') return 'unchecked';
  return isSameQuantity(figure.quantity, number) ? figure.state : 'changed';
}

type Taken = ReadonlyMap<NumberInText, unknown>;

/** The free number that a stretch covers most; where the stretch is empty, one that it only touches and that says a thing of the same sort. */
function bestAt(
  numbers: readonly NumberInText[],
  { start, end }: { readonly start: number; readonly end: number },
  taken: Taken,
  quantity: Quantity,
): NumberInText | undefined {
  const overlap = (number: NumberInText) => Math.min(end, number.end) - Math.max(start, number.start);
  const least = end > start ? 1 : 0;
  return numbers
    .filter((number) => !taken.has(number) && overlap(number) >= least && (least > 0 || isSameSort(quantity, number)))
    .sort((a, b) => overlap(b) - overlap(a))[0];
}

/** The free number written with the figure's words whose neighbourhood is most like the one it had. */
function byWords(fields: readonly NumbersOfField[], figure: Figure, taken: Taken): NumberInText | undefined {
  const found = fields.flatMap(({ field, text, numbers }) =>
    numbers
      .filter((number) => !taken.has(number) && number.text === figure.quote)
      .map((number) => ({
        number,
        likeness:
          commonEnd(text.slice(0, number.start), figure.before) +
          commonStart(text.slice(number.end), figure.after) +
          (field === figure.field ? 1 : 0),
      })),
  );
  return found.sort((a, b) => b.likeness - a.likeness)[0]?.number;
}

function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
