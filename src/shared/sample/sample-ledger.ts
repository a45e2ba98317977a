import type { ReadField } from '../document/field-text.ts';
import { blockText } from '../document/plain-text.ts';
import type { Development } from '../domain/development.ts';
import type { Figure } from '../domain/figure.ts';
import type { EntityId, FigureId } from '../domain/ids.ts';
import { decisionKey, type MentionDecision } from '../domain/judgement.ts';

type Judged = Pick<Figure, 'quote' | 'quantity' | 'measures' | 'state' | 'judgedBy' | 'judgedAt'> &
  Partial<Pick<Figure, 'entityId' | 'period' | 'note'>> & {
    readonly id: string;
    readonly field: 'body' | 'whyThisMatters';
    /** Which development, from 0, and which of its sources. */
    readonly at: number;
    readonly source: number;
  };

const CONTEXT_CHARACTERS = 32;
const quantity = (values: Partial<Figure['quantity']> & { readonly value: number }): Figure['quantity'] => ({
  range: null,
  unit: null,
  currency: null,
  qualifier: '',
  ...values,
});

/** Ids in the order in which the ledger keeps them, so that an issue read back is equal to this one. */
const JUDGED: readonly Judged[] = [
  {
    id: 'fig-balti-samples',
    at: 4,
    source: 0,
    field: 'body',
    quote: '11,000',
    quantity: quantity({ value: 11_000 }),
    measures: 'Samples a year',
    period: 'a year',
    state: 'checked',
    judgedBy: 'TL',
    judgedAt: '2026-11-21T09:12:00.000Z',
  },
  {
    id: 'fig-hanbit-share',
    at: 3,
    source: 0,
    field: 'body',
    quote: '30 percent',
    quantity: quantity({ value: 30, unit: '%' }),
    measures: 'Share of the venture',
    entityId: 'ent-hanbit-energy' as EntityId,
    state: 'checked',
    judgedBy: 'NB',
    judgedAt: '2026-11-21T10:04:00.000Z',
  },
  {
    id: 'fig-samsun-capacity',
    at: 3,
    source: 0,
    field: 'body',
    quote: '20 GWh',
    quantity: quantity({ value: 20, unit: 'GW.h' }),
    measures: 'Full capacity',
    entityId: 'ent-anadolu-cell' as EntityId,
    period: 'a year',
    state: 'checked',
    judgedBy: 'NB',
    judgedAt: '2026-11-21T10:06:00.000Z',
  },
  {
    id: 'fig-samsun-first-phase',
    at: 3,
    source: 0,
    field: 'body',
    quote: '$140 million',
    quantity: quantity({ value: 140e6, currency: 'USD' }),
    measures: 'Cost of the first phase',
    entityId: 'ent-anadolu-cell' as EntityId,
    state: 'checked',
    judgedBy: 'NB',
    judgedAt: '2026-11-21T10:05:00.000Z',
  },
  {
    id: 'fig-samsun-jobs',
    at: 3,
    source: 1,
    field: 'body',
    quote: '1,900',
    quantity: quantity({ value: 1_900, qualifier: 'about' }),
    measures: 'Jobs at full capacity',
    entityId: 'ent-anadolu-cell' as EntityId,
    state: 'disputed',
    judgedBy: 'TL',
    judgedAt: '2026-11-21T16:40:00.000Z',
    note: 'The notice says 1,600. Does the company count the railway’s people too? Asked its press office.',
  },
  {
    id: 'fig-vantu-order',
    at: 1,
    source: 0,
    field: 'body',
    quote: '€480 million',
    quantity: quantity({ value: 480e6, currency: 'EUR', qualifier: 'about' }),
    measures: 'Worth of the order',
    entityId: 'ent-vantu-steel' as EntityId,
    period: 'by mid-2029',
    state: 'checked',
    judgedBy: 'TL',
    judgedAt: '2026-11-20T17:25:00.000Z',
  },
];

const ROLES: readonly (readonly [at: number, entityId: string, role: string])[] = [
  [0, 'ent-kolkheti-terminals', 'operator'],
  [3, 'ent-anadolu-cell', 'owner'],
  [3, 'ent-hanbit-energy', 'partner'],
  [3, 'ent-ministry-of-industry', 'grantor'],
  [3, 'ent-samsun', 'site'],
];

/** What the desk has checked and disputed in the sample issue so far. */
export const sampleFigures = (developments: readonly Development[]): readonly Figure[] =>
  JUDGED.flatMap(({ at, source, id, ...judged }) => {
    const development = developments[at];
    if (development === undefined) return [];
    return {
      entityId: null,
      period: '',
      note: '',
      ...judged,
      ...surroundings(blockText(development[judged.field]), judged.quote),
      id: id as FigureId,
      developmentId: development.id,
      field: judged.field satisfies ReadField,
      sourceId: development.sources[source]?.id ?? null,
    };
  });

/** What the desk has said of the names in it: who does what. */
export const sampleDecisions = (developments: readonly Development[]): readonly MentionDecision[] =>
  ROLES.flatMap(([at, entityId, role]): MentionDecision[] => {
    const development = developments[at];
    if (development === undefined) return [];
    return [{ kind: 'role', developmentId: development.id, entityId: entityId as EntityId, role }];
  }).sort((a, b) => (decisionKey(a) < decisionKey(b) ? -1 : 1));

function surroundings(text: string, quote: string): Pick<Figure, 'before' | 'after'> {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    before: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
    after: text.slice(end, end + CONTEXT_CHARACTERS),
  };
}
