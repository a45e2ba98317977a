import { CircleCheck, CircleDashed, type LucideIcon, OctagonAlert, RefreshCw } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { shortDay } from '../../../shared/document/period-text.ts';
import { showQuantity } from '../../../shared/figures/index.ts';
import { guessMeasure } from '../../../shared/reading/guess-measure.ts';
import type { LedgerRow, LedgerState } from '../../../shared/reading/ledger.ts';
import { State, type StateProps } from '../../ui/state.tsx';
import { judge } from './edit-figure.ts';
import styles from './figures.module.css';
import { goToWords } from './go-to-words.ts';
import type { WriteContext } from './write-place.ts';

export interface FigureRowProps {
  readonly context: WriteContext;
  readonly row: LedgerRow;
  /** The words of the number's field. */
  readonly text: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The row is known by another id once it is in the ledger. */
  readonly onOpenId: (id: string) => void;
}

const STATES: Readonly<
  Record<LedgerState, { readonly icon: LucideIcon; readonly word: string; readonly role: StateProps['role'] }>
> = {
  unchecked: { icon: CircleDashed, word: 'Unchecked', role: 'calm' },
  checked: { icon: CircleCheck, word: 'Checked', role: 'good' },
  disputed: { icon: OctagonAlert, word: 'Disputed', role: 'bad' },
  changed: { icon: RefreshCw, word: 'Changed since', role: 'care' },
};

/** Single keys on a row of the ledger. */
const JUDGEMENTS: Readonly<Record<string, 'checked' | 'disputed' | 'unchecked'>> = {
  c: 'checked',
  x: 'disputed',
  u: 'unchecked',
};

/** One number: value, unit, what it measures, state. C checks it, X disputes it, U takes that back. */
export function FigureRow({ context, row, text, isOpen, onToggle, onOpenId }: FigureRowProps): ReactElement {
  const { number, figure, state } = row;
  const { value, unit } = showQuantity(number);
  const look = STATES[state];
  const was = figure === null ? null : showQuantity(figure.quantity);
  const judged =
    figure === null || figure.judgedAt === '' ? '' : `${figure.judgedBy}, ${shortDay(figure.judgedAt.slice(0, 10))}`;
  const title =
    state === 'changed' && was !== null
      ? `Was ${was.value} ${was.unit} when ${judged || 'it was checked'}`
      : judged === ''
        ? undefined
        : `${look.word} by ${judged}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = JUDGEMENTS[event.key.toLowerCase()];
    if (wanted !== undefined) {
      const id = judge(context, row, wanted);
      if (isOpen) onOpenId(id);
    } else if (event.key === (isOpen ? 'ArrowLeft' : 'ArrowRight')) onToggle();
    else if (event.key.toLowerCase() === 's') goToWords(context, row.key, number.start, number.end);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const measures = figure?.measures ?? '';
  const about = measures === '' ? guessMeasure(text, number.start, number.end) : measures;
  const by = figure === null || figure.judgedBy === '' || state === 'changed' ? '' : ` by ${figure.judgedBy}`;
  return (
    <tr data-now={isOpen || undefined} className={styles.row}>
      <td className={styles.value} title={value}>
        {value}
      </td>
      <td className={styles.unit}>{unit}</td>
      <td>
        <button
          type="button"
          className={styles.measures}
          title={about}
          data-row
          data-guess={measures === '' || undefined}
          aria-expanded={isOpen}
          aria-label={`${value} ${unit}, ${measures === '' ? `“${number.text}”` : measures}, ${look.word}${by}`}
          onClick={onToggle}
          onKeyDown={onKeyDown}
          onDoubleClick={() => goToWords(context, row.key, number.start, number.end)}
        >
          {about}
        </button>
      </td>
      <td className={styles.state} title={title}>
        <State icon={look.icon} role={look.role ?? 'calm'}>
          {look.word}
          {figure === null || figure.judgedBy === '' || state === 'changed' ? null : (
            <span className={`${styles.dim} only-wide`}>{figure.judgedBy}</span>
          )}
        </State>
      </td>
    </tr>
  );
}
