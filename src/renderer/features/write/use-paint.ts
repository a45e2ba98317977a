import { useEffect } from 'react';
import { foldForSearch } from '../../../shared/document/fold.ts';
import type { MentionDecision } from '../../../shared/domain/judgement.ts';
import type { Register } from '../../../shared/domain/register.ts';
import type { LedgerState } from '../../../shared/reading/ledger.ts';
import type { Paint, PaintedStretch } from '../../editor/painter.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import type { FieldReading } from '../../reading/issue-reader.ts';
import type { WriteContext } from './write-place.ts';

const FIGURE_PAINT: Readonly<Record<LedgerState, Paint>> = {
  unchecked: 'figure',
  checked: 'figure-checked',
  changed: 'figure-care',
  disputed: 'figure-bad',
};

/** Paints names, numbers and what does not fit on the text, as far as it is known, for as long as the issue is on screen. */
export function usePaint({ painter, knowledge, registry }: WriteContext): void {
  useEffect(() => {
    if (knowledge === null) return;
    const { reader, register, judgements, ledger } = knowledge;
    let frame = 0;
    const paint = () => {
      frame = 0;
      paintAll({ painter, registry }, knowledge);
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const stops = [
      reader.subscribe(later),
      register.register.subscribe(later),
      judgements.subscribe(later),
      ledger.subscribe(later),
      registry.subscribe(later),
    ];
    later();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
      for (const layer of ['names', 'figures', 'findings']) painter.keep(layer, new Set());
    };
  }, [painter, knowledge, registry]);
}

/** Only what is on screen: an issue of a hundred developments has three fields there. */
function paintAll({ painter, registry }: Pick<WriteContext, 'painter' | 'registry'>, knowledge: IssueKnowledge): void {
  const { fields, mismatches, naming } = knowledge.reader.current();
  const register = knowledge.register.register.current();
  const { decisions, accepted } = knowledge.judgements.current();
  const isOpen = (id: string) => !accepted.some((finding) => finding.id === id);
  const findings = new Map<string, PaintedStretch[]>();
  const add = (key: string, stretch: PaintedStretch) => findings.set(key, [...(findings.get(key) ?? []), stretch]);
  for (const mismatch of mismatches.filter(({ id }) => isOpen(id))) {
    mismatch.places.forEach(({ start, end }, at) => {
      const key = mismatch.keys[at] ?? '';
      if (key !== '') add(key, { paint: 'figure-care', start, end, id: mismatch.id });
    });
  }
  for (const { id, key, place } of naming.filter((finding) => isOpen(finding.id)))
    add(key, { paint: 'naming', start: place.start, end: place.end, id });

  for (const [key, reading] of fields) {
    if (registry.get(key) === undefined) continue;
    painter.paint('names', key, reading.text, nameStretches(reading, register, decisions));
    painter.paint(
      'figures',
      key,
      reading.text,
      knowledge.ledger
        .of(reading.developmentId)
        .rows.filter((row) => row.key === key)
        .map(({ id, number, state }) => ({ paint: FIGURE_PAINT[state], start: number.start, end: number.end, id })),
    );
    painter.paint('findings', key, reading.text, findings.get(key) ?? []);
  }
  const known = new Set([...fields.keys()].filter((key) => registry.get(key) !== undefined));
  for (const layer of ['names', 'figures', 'findings']) painter.keep(layer, known);
}

function nameStretches(
  { developmentId, mentions, unknownNames }: FieldReading,
  register: Register,
  decisions: readonly MentionDecision[],
): PaintedStretch[] {
  const isNot = (id: string, words: string) =>
    decisions.some(
      (decision) =>
        decision.kind === 'not-this' &&
        decision.developmentId === developmentId &&
        decision.entityId === id &&
        decision.words === words,
    );
  return [
    ...mentions.flatMap(({ start, end, text, entityIds }): PaintedStretch[] => {
      const words = foldForSearch(text);
      const id = entityIds.find((entityId) => !isNot(entityId, words));
      return id === undefined ? [] : [{ paint: 'name', start, end, id }];
    }),
    ...unknownNames
      .filter(({ text }) => !register.dismissed.has(foldForSearch(text)))
      .map(({ start, end, text }): PaintedStretch => ({ paint: 'new-name', start, end, id: text })),
  ];
}
