import { putFigure } from '../../../shared/crdt/ledger-document.ts';
import type { Figure, FigureState } from '../../../shared/domain/figure.ts';
import { newFigureId } from '../../../shared/domain/ids.ts';
import type { LedgerRow } from '../../../shared/reading/ledger.ts';
import { anchorOf, wordsAround } from '../../reading/issue-ledger.ts';
import type { WriteContext } from './write-place.ts';

/** Writes what a person says of a number into the ledger, tied to where it stands. Returns the figure's id. */
export function saveFigure(context: WriteContext, row: LedgerRow, values: Partial<Omit<Figure, 'id'>>): string {
  const { knowledge, session } = context;
  const reading = knowledge?.reader.current().fields.get(row.key);
  if (knowledge == null || reading === undefined) return row.id;
  const { value, range, unit, currency, qualifier } = row.number;
  const figure: Figure = {
    measures: '',
    entityId: null,
    period: '',
    sourceId: null,
    state: 'unchecked',
    judgedBy: '',
    judgedAt: '',
    note: '',
    quantity: { value, range, unit, currency, qualifier },
    ...row.figure,
    id: row.figure?.id ?? newFigureId(),
    developmentId: reading.developmentId,
    field: row.field,
    ...wordsAround(reading.text, row.number),
    ...values,
  };
  session.undo.boundary();
  putFigure(session.doc, figure, anchorOf(session, knowledge.reader, row.key, row.number));
  session.undo.boundary();
  return figure.id;
}

/** Checks, disputes or un-checks a number as it stands in the text now. Returns the figure's id. */
export function judge(context: WriteContext, row: LedgerRow, state: FigureState): string {
  const { value, range, unit, currency, qualifier } = row.number;
  return saveFigure(context, row, {
    state,
    quantity: { value, range, unit, currency, qualifier },
    judgedBy: state === 'unchecked' ? '' : context.initials(),
    judgedAt: state === 'unchecked' ? '' : new Date().toISOString(),
  });
}
