import { Inbox } from 'lucide-react';
import type { ReactElement } from 'react';
import { putFigure, removeFigure } from '../../../shared/crdt/ledger-document.ts';
import type { Figure } from '../../../shared/domain/figure.ts';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import { showQuantity } from '../../../shared/figures/index.ts';
import type { LedgerRow } from '../../../shared/reading/ledger.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { anchorOf, wordsAround } from '../../reading/issue-ledger.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './figures.module.css';
import type { WriteContext } from './write-place.ts';

export interface FigureTrayProps {
  readonly context: WriteContext;
  readonly knowledge: IssueKnowledge;
  readonly developmentId: DevelopmentId | null;
  readonly tray: readonly Figure[];
  readonly rows: readonly LedgerRow[];
}

/** Figures whose number is gone from the text: kept until somebody ties them to another number or removes them. */
export function FigureTray({ context, knowledge, developmentId, tray, rows }: FigureTrayProps): ReactElement | null {
  if (tray.length === 0) return null;
  const free = rows.filter(({ figure }) => figure === null);
  const tie = (figure: Figure, row: LedgerRow | undefined) => {
    const reading = row === undefined ? undefined : knowledge.reader.current().fields.get(row.key);
    if (row === undefined || reading === undefined) return;
    putFigure(
      context.session.doc,
      { ...figure, developmentId, field: row.field, ...wordsAround(reading.text, row.number) },
      anchorOf(context.session, knowledge.reader, row.key, row.number),
    );
  };
  return (
    <section aria-label="Figures gone from the text" className={styles.tray}>
      <h3 className={styles.trayHead}>
        <Icon of={Inbox} size="small" /> Gone from the text
      </h3>
      <ul>
        {tray.map((figure) => {
          const { value, unit } = showQuantity(figure.quantity);
          return (
            <li key={figure.id} className={styles.trayRow}>
              <span>
                {value} {unit} <span className={styles.dim}>{figure.measures || `“${figure.quote}”`}</span>
              </span>
              <select
                aria-label={`Tie ${figure.quote} to a number`}
                value=""
                onChange={(event) =>
                  tie(
                    figure,
                    free.find(({ id }) => id === event.target.value),
                  )
                }
              >
                <option value="">Tie to…</option>
                {free.map((row) => (
                  <option key={row.id} value={row.id}>
                    {row.number.text}
                  </option>
                ))}
              </select>
              <Button size="small" kind="text" onClick={() => removeFigure(context.session.doc, figure.id)}>
                Remove
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
