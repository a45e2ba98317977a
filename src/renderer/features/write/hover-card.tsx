import { MessageSquareText } from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { shortDay } from '../../../shared/document/period-text.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import { countryName, NAMING_CHECKS } from '../../../shared/entities/index.ts';
import { showQuantity } from '../../../shared/figures/index.ts';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-commands.ts';
import type { PaintedStretch, Painter } from '../../editor/painter.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './hover-card.module.css';
import type { WriteContext } from './write-place.ts';

export interface HoverCardProps {
  readonly context: WriteContext;
  readonly knowledge: IssueKnowledge;
}

/** The pointer rests this long before a card comes, and may be away this long before it goes: on the way to the card. */
const REST_MS = 350;
const AWAY_MS = 200;
const GAP_PX = 6;

interface Card {
  readonly stretch: PaintedStretch;
  readonly box: DOMRect;
}

/**
 * What is known of the painted words under the resting pointer, or at the caret where that is asked for by keyboard. It
 * stays while the pointer is on it, and goes with the next key.
 */
export function HoverCard({ context, knowledge }: HoverCardProps): ReactElement | null {
  const [card, setCard] = useState<Card | null>(null);
  const { painter, tell } = context;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setCard(null);
    };
    const move = ({ target, buttons, clientX, clientY }: PointerEvent) => {
      clearTimeout(timer);
      if (!(target instanceof Element) || target.closest('[data-hover-card]') !== null) return;
      if (buttons !== 0) return hide();
      const isOnText = target.closest('[data-field]') !== null;
      timer = setTimeout(
        () => {
          const found = isOnText ? painter.at(clientX, clientY).at(-1) : undefined;
          setCard(found === undefined ? null : { stretch: found.stretch, box: found.range.getBoundingClientRect() });
        },
        isOnText ? REST_MS : AWAY_MS,
      );
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

  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'view.word-at-caret',
        title: 'Say what is known of the word at the caret',
        group: 'In this development',
        icon: MessageSquareText,
        keys: 'Mod+Shift+I',
        // After the key that asked for it, which hides a card.
        run: () =>
          requestAnimationFrame(() => {
            const found = atCaret(painter);
            if (found === null) tell('Nothing is known of the word at the caret.');
            setCard(found);
          }),
      },
    ],
    [painter, tell],
  );
  useCommands(commands);

  const words = card === null ? null : wordsFor(card.stretch, knowledge);
  // Always there, so that what comes into it is said.
  if (card === null || words === null) return <div role="status" className={styles.live} />;
  const isBelow = card.box.top < 190;
  return (
    <div role="status" className={styles.live}>
      <div
        className={styles.card}
        data-hover-card
        style={{
          insetInlineStart: Math.max(8, Math.min(card.box.left, window.innerWidth - 336)),
          ...(isBelow
            ? { insetBlockStart: card.box.bottom + GAP_PX }
            : { insetBlockEnd: window.innerHeight - card.box.top + GAP_PX }),
        }}
      >
        {words}
      </div>
    </div>
  );
}

function atCaret(painter: Painter): Card | null {
  const selection = document.getSelection();
  const box =
    selection === null || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0).getClientRects()[0];
  const found = box === undefined ? undefined : painter.at(box.left + 1, box.top + box.height / 2).at(-1);
  return found === undefined ? null : { stretch: found.stretch, box: found.range.getBoundingClientRect() };
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
