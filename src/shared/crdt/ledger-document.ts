import * as Y from 'yjs';
import { FIGURE_STATES, type Figure } from '../domain/figure.ts';
import type { DevelopmentId, EntityId, FigureId, SourceId } from '../domain/ids.ts';
import type { AcceptedFinding, MentionDecision } from '../domain/judgement.ts';
import { decisionKey } from '../domain/judgement.ts';
import type { Quantity } from '../domain/quantity.ts';
import type { Anchor } from './field-anchor.ts';
import { LOCAL_CHANGE } from './issue-document.ts';

/** Figure id → its record: scalars by the names of {@link Figure}, and the two ends of its place as bytes. */
export const figuresOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('figures');
/** Decision key → decision. */
export const decisionsOf = (doc: Y.Doc): Y.Map<MentionDecision> => doc.getMap('decisions');
/** Finding id → why it stands as it is. */
export const acceptedOf = (doc: Y.Doc): Y.Map<Omit<AcceptedFinding, 'id'>> => doc.getMap('accepted');

/** Origin of anchors that were tied anew after their text moved: nothing that a person would want to undo. */
export const RE_ANCHOR = { description: 're-anchor' } as const;

/** A figure with its place in the document; null where it was never tied to one. */
export interface AnchoredFigure {
  readonly figure: Figure;
  readonly anchor: Anchor | null;
}

/** Fills the ledger of a new document. Places are found by their quotes when the issue is first opened. */
export function writeLedger(
  doc: Y.Doc,
  ledger: {
    readonly figures: readonly Figure[];
    readonly decisions: readonly MentionDecision[];
    readonly accepted: readonly AcceptedFinding[];
  },
): void {
  for (const figure of ledger.figures) figuresOf(doc).set(figure.id, figureRecord(figure));
  for (const decision of ledger.decisions) decisionsOf(doc).set(decisionKey(decision), decision);
  for (const { id, ...accepted } of ledger.accepted) acceptedOf(doc).set(id, accepted);
}

/** The figures of an issue, in the order of their ids: the text gives the order that a person sees. */
export function readFigures(doc: Y.Doc): AnchoredFigure[] {
  return [...figuresOf(doc).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, record]) => ({ figure: readFigure(id as FigureId, record), anchor: readAnchor(record) }));
}

export const readDecisions = (doc: Y.Doc): MentionDecision[] =>
  [...decisionsOf(doc).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, decision]) => decision);

export const readAccepted = (doc: Y.Doc): AcceptedFinding[] =>
  [...acceptedOf(doc).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, accepted]) => ({ id, ...accepted }));

/** Puts a figure, with its place where one is given. */
export function putFigure(doc: Y.Doc, figure: Figure, anchor: Anchor | null): void {
  doc.transact(() => {
    const known = figuresOf(doc).get(figure.id);
    if (known === undefined) {
      figuresOf(doc).set(figure.id, figureRecord(figure, anchor));
      return;
    }
    for (const [key, value] of Object.entries(figure)) {
      if (key !== 'id' && JSON.stringify(known.get(key)) !== JSON.stringify(value)) known.set(key, value);
    }
    if (anchor !== null) writeAnchor(known, anchor);
  }, LOCAL_CHANGE);
}

/** Takes a figure out of the ledger; undo brings it back. The number stays in the text. */
export function removeFigure(doc: Y.Doc, id: FigureId): void {
  doc.transact(() => figuresOf(doc).delete(id), LOCAL_CHANGE);
}

/** Ties figures to where their words were found again. */
export function reAnchor(
  doc: Y.Doc,
  moves: readonly { readonly figure: Pick<Figure, 'id' | 'field' | 'developmentId'>; readonly anchor: Anchor }[],
): void {
  doc.transact(() => {
    for (const { figure, anchor } of moves) {
      const record = figuresOf(doc).get(figure.id);
      if (record === undefined) continue;
      if (record.get('field') !== figure.field) record.set('field', figure.field);
      if (record.get('developmentId') !== figure.developmentId) record.set('developmentId', figure.developmentId);
      writeAnchor(record, anchor);
    }
  }, RE_ANCHOR);
}

/** Records a decision, or takes it back. */
export function setDecision(doc: Y.Doc, decision: MentionDecision, isMade: boolean): void {
  doc.transact(() => {
    if (isMade) decisionsOf(doc).set(decisionKey(decision), decision);
    else decisionsOf(doc).delete(decisionKey(decision));
  }, LOCAL_CHANGE);
}

/** Accepts a finding as it stands, or takes that back (`null`). */
export function setAccepted(doc: Y.Doc, id: string, reason: string | null, at: string): void {
  doc.transact(() => {
    if (reason === null) acceptedOf(doc).delete(id);
    else acceptedOf(doc).set(id, { reason, at });
  }, LOCAL_CHANGE);
}

function figureRecord({ id: _id, ...values }: Figure, anchor: Anchor | null = null): Y.Map<unknown> {
  // Yjs takes plain objects alone.
  const record = new Y.Map<unknown>(Object.entries({ ...values, quantity: { ...values.quantity } }));
  if (anchor !== null) writeAnchor(record, anchor);
  return record;
}

function writeAnchor(record: Y.Map<unknown>, anchor: Anchor): void {
  record.set('anchorStart', anchor.start);
  record.set('anchorEnd', anchor.end);
}

function readAnchor(record: Y.Map<unknown>): Anchor | null {
  const start = record.get('anchorStart');
  const end = record.get('anchorEnd');
  return start instanceof Uint8Array && end instanceof Uint8Array ? { start, end } : null;
}

const NO_QUANTITY: Quantity = { value: 0, range: null, unit: null, currency: null, qualifier: '' };

function readFigure(id: FigureId, record: Y.Map<unknown>): Figure {
  const text = (key: string): string => {
    const value = record.get(key);
    return typeof value === 'string' ? value : '';
  };
  const idOrNull = <Id extends string>(key: string): Id | null => (text(key) === '' ? null : (text(key) as Id));
  return {
    id,
    developmentId: idOrNull<DevelopmentId>('developmentId'),
    field: (text('field') || 'body') as Figure['field'],
    quote: text('quote'),
    before: text('before'),
    after: text('after'),
    quantity: (record.get('quantity') as Quantity | undefined) ?? NO_QUANTITY,
    measures: text('measures'),
    entityId: idOrNull<EntityId>('entityId'),
    period: text('period'),
    sourceId: idOrNull<SourceId>('sourceId'),
    state: FIGURE_STATES.find((state) => state === text('state')) ?? 'unchecked',
    judgedBy: text('judgedBy'),
    judgedAt: text('judgedAt'),
    note: text('note'),
  };
}
