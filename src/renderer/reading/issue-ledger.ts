import { type Anchor, anchorRange, rangeOfAnchor } from '../../shared/crdt/field-anchor.ts';
import { addressOfPlace, fieldKey } from '../../shared/crdt/issue-document.ts';
import { figuresOf, reAnchor, readFigures } from '../../shared/crdt/ledger-document.ts';
import { isSameList } from '../../shared/document/is-same-list.ts';
import type { Figure } from '../../shared/domain/figure.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { NumberInText } from '../../shared/domain/quantity.ts';
import { buildLedger, type Ledger, type PlacedFigure } from '../../shared/reading/ledger.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import type { FieldReading, IssueReader } from './issue-reader.ts';

/** The ledger of the open issue: for each development, or for what the issue has once (null). */
export interface IssueLedger {
  /** Keeps its identity while nothing in it has changed. */
  readonly of: (developmentId: DevelopmentId | null) => Ledger;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Words on either side that a figure keeps, to be found again by. */
const CONTEXT_CHARACTERS = 32;
/** A figure whose words moved is tied to their new place when the text has rested this long. */
const RE_ANCHOR_AFTER_MS = 2_000;

export function createIssueLedger(session: IssueSession, reader: IssueReader): IssueLedger {
  const { doc } = session;
  const ledgers = new Map<DevelopmentId | null, { readonly of: readonly unknown[]; readonly ledger: Ledger }>();
  const listeners = new Set<() => void>();
  let version = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(tieAnew, RE_ANCHOR_AFTER_MS);
    for (const listener of listeners) listener();
  };
  const onFigures = () => {
    version += 1;
    changed();
  };
  figuresOf(doc).observeDeep(onFigures);
  const unsubscribe = reader.subscribe(changed);

  function of(developmentId: DevelopmentId | null): Ledger {
    const fields = [...reader.current().fields.values()].filter((field) => field.developmentId === developmentId);
    const inputs = [version, ...fields];
    const known = ledgers.get(developmentId);
    if (known !== undefined && isSameList(known.of, inputs)) return known.ledger;
    const placed = readFigures(doc)
      .filter(({ figure }) => figure.developmentId === developmentId)
      .map(({ figure, anchor }): PlacedFigure => {
        const key = fieldKey(addressOfPlace(figure));
        return { figure, key, range: anchor === null ? null : placeOf(session, fields, key, figure, anchor) };
      });
    const ledger = buildLedger(fields, placed);
    ledgers.set(developmentId, { of: inputs, ledger });
    return ledger;
  }

  /** What was found again by its words is tied to where it stands, so that it can be followed from there. */
  function tieAnew(): void {
    const moves = [...ledgers.keys()].flatMap((developmentId) =>
      of(developmentId).rows.flatMap((row) => {
        const anchor = row.isMoved && row.figure !== null ? anchorOf(session, reader, row.key, row.number) : null;
        return anchor === null || row.figure === null
          ? []
          : [{ figure: { id: row.figure.id, field: row.field, developmentId }, anchor }];
      }),
    );
    if (moves.length > 0) reAnchor(doc, moves);
  }

  return {
    of,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      clearTimeout(timer);
      unsubscribe();
      figuresOf(doc).unobserveDeep(onFigures);
    },
  };
}

/** The place of a number as an anchor; null where the text has moved on since it was read. */
export function anchorOf(
  session: IssueSession,
  reader: IssueReader,
  key: string,
  range: { readonly start: number; readonly end: number },
): Anchor | null {
  const reading = reader.current().fields.get(key);
  const field = reading === undefined ? null : session.field(addressOfPlace(reading));
  return reading === undefined || field === null ? null : anchorRange(field, reading.text, range);
}

/** What a figure keeps of its place: the words, and those on either side. */
export function wordsAround(
  text: string,
  { start, end }: Pick<NumberInText, 'start' | 'end'>,
): Pick<Figure, 'quote' | 'before' | 'after'> {
  return {
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
    after: text.slice(end, end + CONTEXT_CHARACTERS),
  };
}

function placeOf(
  session: IssueSession,
  fields: readonly FieldReading[],
  key: string,
  figure: Figure,
  anchor: Anchor,
): PlacedFigure['range'] {
  const reading = fields.find((field) => field.key === key);
  const shared = session.field(addressOfPlace(figure));
  return reading === undefined || shared === null ? null : rangeOfAnchor(shared, reading.text, anchor);
}
