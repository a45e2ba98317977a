import { type ReactElement, useEffect, useState } from 'react';
import { shortDay } from '../../../shared/document/period-text.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import { countryName, NAMING_CHECKS } from '../../../shared/entities/index.ts';
import { showQuantity } from '../../../shared/figures/index.ts';
import type { PaintedStretch } from '../../editor/painter.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './hover-card.module.css';
import type { WriteContext } from './write-place.ts';

export interface HoverCardProps {
  readonly context: WriteContext;
  readonly knowledge: IssueKnowledge;
}

/** The pointer rests this long before a card comes. */
const REST_MS = 350;
const GAP_PX = 6;

interface Card {
  readonly stretch: PaintedStretch;
  readonly box: DOMRect;
}

/** What is known of the painted words under the resting pointer. It takes no clicks and goes with the next key. */
export function HoverCard({ context, knowledge }: HoverCardProps): ReactElement | null {
  const [card, setCard] = useState<Card | null>(null);
  const { painter } = context;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setCard(null);
    };
    const move = (event: PointerEvent) => {
      hide();
      if (!(event.target instanceof Element) || event.target.closest('[data-field]') === null || event.buttons !== 0)
        return;
      const { clientX, clientY } = event;
      timer = setTimeout(() => {
        const found = painter.at(clientX, clientY).at(-1);
        if (found !== undefined) setCard({ stretch: found.stretch, box: found.range.getBoundingClientRect() });
      }, REST_MS);
    };
    document.addEventListener('pointermove', move, { passive: true });
    document.addEventListener('keydown', hide, { capture: true });
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    document.addEventListener('pointerdown', hide, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', move);
      document.removeEventListener('keydown', hide, { capture: true });
      document.removeEventListener('scroll', hide, { capture: true });
      document.removeEventListener('pointerdown', hide, { capture: true });
    };
  }, [painter]);

  const words = card === null ? null : wordsFor(card.stretch, knowledge);
  if (card === null || words === null) return null;
  const isBelow = card.box.top < 190;
  return (
    <div
      className={styles.card}
      role="tooltip"
      style={{
        insetInlineStart: Math.max(8, Math.min(card.box.left, window.innerWidth - 336)),
        ...(isBelow
          ? { insetBlockStart: card.box.bottom + GAP_PX }
          : { insetBlockEnd: window.innerHeight - card.box.top + GAP_PX }),
      }}
    >
      {words}
    </div>
  );
}

function wordsFor({ paint, id }: PaintedStretch, knowledge: IssueKnowledge): ReactElement | null {
  const register = knowledge.register.register.current();
  const reading = knowledge.reader.current();
  if (paint === 'naming') {
    const finding = reading.naming.find((item) => item.id === id);
    return finding === undefined ? null : (
      <>
        <p>{finding.message}</p>
        <p className={styles.soft}>
          {NAMING_CHECKS.find(({ name }) => name === finding.check)?.explanation ?? finding.why}
        </p>
      </>
    );
  }
  if (paint === 'name') {
    const entity = register.entities.find((item) => item.id === (register.mergedInto.get(id as EntityId) ?? id));
    if (entity === undefined) return null;
    const look = kindLook(entity.kind);
    const office = entity.offices.find(({ to }) => to === '');
    return (
      <>
        <p className={styles.head}>
          <Icon of={look.icon} size="small" /> {entity.name}
        </p>
        <p className={styles.soft}>
          {[look.name, entity.country === '' ? '' : countryName(entity.country, 'en'), office?.title ?? '', entity.home]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {entity.note === '' ? null : <p>{entity.note}</p>}
      </>
    );
  }
  if (paint === 'new-name') return <p>“{id}” is not in the register. Add it from the Entities panel with A.</p>;
  const mismatch = reading.mismatches.find((item) => item.id === id);
  if (mismatch !== undefined) return <p>{mismatch.message}</p>;
  const row = [...reading.fields.values()]
    .map(({ developmentId }) => knowledge.ledger.of(developmentId).rows.find((item) => item.id === id))
    .find((item) => item !== undefined);
  if (row === undefined) return null;
  const { value, unit } = showQuantity(row.number);
  const { figure } = row;
  return (
    <>
      <p className={styles.head}>
        {value} {unit}
      </p>
      <p className={styles.soft}>
        {[
          figure?.measures ?? '',
          row.state === 'changed' ? 'changed since it was checked' : row.state,
          figure === null || figure.judgedAt === ''
            ? ''
            : `${figure.judgedBy} ${shortDay(figure.judgedAt.slice(0, 10))}`,
          figure?.note ?? '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
