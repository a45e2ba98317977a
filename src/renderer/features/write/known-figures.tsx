import { ListFilter, TriangleAlert } from 'lucide-react';
import { Fragment, type ReactElement, useState } from 'react';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import type { LedgerRow } from '../../../shared/reading/ledger.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import type { PlacedMismatch } from '../../reading/issue-reader.ts';
import { useJudgements, useLedger, useReading } from '../../reading/use-reading.ts';
import { State } from '../../ui/state.tsx';
import { Tool } from '../../ui/tool.tsx';
import { FigureForm } from './figure-form.tsx';
import { FigureRow } from './figure-row.tsx';
import { FigureTray } from './figure-tray.tsx';
import styles from './figures.module.css';
import { MismatchNote } from './mismatch-note.tsx';
import { moveByArrows } from './move-by-arrows.ts';
import panelStyles from './panel.module.css';
import { Panel } from './panel.tsx';
import type { WriteContext } from './write-place.ts';

export interface KnownFiguresProps {
  readonly context: WriteContext;
  /** Null for what the issue has once. */
  readonly id: DevelopmentId | null;
  readonly knowledge: IssueKnowledge;
  /** Pixels at first. */
  readonly height: number;
}

/** Every number of a development: what it measures, whether it was checked, and what does not fit. */
export function KnownFigures({ context, id, knowledge, height }: KnownFiguresProps): ReactElement {
  const { rows, tray } = useLedger(knowledge, id);
  const { mismatches, fields } = useReading(knowledge);
  const { accepted } = useJudgements(knowledge);
  const [isOnlyOpen, setIsOnlyOpen] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const here = mismatches.filter(
    (mismatch) =>
      mismatch.keys.some((key) => key !== '' && (fields.get(key)?.developmentId ?? null) === id && fields.has(key)) &&
      !accepted.some((item) => item.id === mismatch.id),
  );
  const notes = notesByRow(rows, here);
  const checked = rows.filter(({ state }) => state === 'checked').length;
  const shown = rows.filter((row) => !isOnlyOpen || row.state !== 'checked' || notes.has(row.id));
  const loose = here.filter((mismatch) => ![...notes.values()].some((list) => list.includes(mismatch)));
  return (
    <Panel
      id="figures"
      name="Figures"
      note={rows.length === 0 ? '0' : `${checked} of ${rows.length} checked`}
      height={height}
      tools={
        <>
          {here.length === 0 ? null : (
            <State icon={TriangleAlert} role="care">
              {here.length} {here.length === 1 ? 'mismatch' : 'mismatches'}
            </State>
          )}
          <Tool
            icon={ListFilter}
            size="small"
            label="Show only what is open"
            isPressed={isOnlyOpen}
            onClick={() => setIsOnlyOpen(!isOnlyOpen)}
          />
        </>
      }
    >
      {rows.length + tray.length === 0 ? (
        <p className={panelStyles.empty}>No numbers yet. They appear here as they are written.</p>
      ) : null}
      {shown.length === 0 ? null : (
        <table className={styles.ledger} onKeyDown={moveByArrows}>
          <thead>
            <tr>
              <th className={styles.value}>Value</th>
              <th className={styles.unit}>Unit</th>
              <th>Measures</th>
              <th className={styles.state}>State</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              // By its place: a number that gets into the ledger has another id, and keeps the focus.
              <Fragment key={`${row.key}:${row.number.start}`}>
                <FigureRow
                  context={context}
                  row={row}
                  text={fields.get(row.key)?.text ?? ''}
                  isOpen={openId === row.id}
                  onToggle={() => setOpenId(openId === row.id ? null : row.id)}
                  onOpenId={setOpenId}
                />
                {openId === row.id ? (
                  <tr>
                    <td colSpan={4} className={styles.whole}>
                      <FigureForm
                        context={context}
                        knowledge={knowledge}
                        developmentId={id}
                        row={row}
                        onOpenId={setOpenId}
                        onClose={() => setOpenId(null)}
                      />
                    </td>
                  </tr>
                ) : null}
                {(notes.get(row.id) ?? []).map((mismatch) => (
                  <tr key={mismatch.id}>
                    <td colSpan={4} className={styles.whole}>
                      <MismatchNote context={context} mismatch={mismatch} />
                    </td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {loose.map((mismatch) => (
        <MismatchNote key={mismatch.id} context={context} mismatch={mismatch} />
      ))}
      <FigureTray context={context} knowledge={knowledge} developmentId={id} tray={tray} rows={rows} />
    </Panel>
  );
}

/** A mismatch stands under the first of its numbers. */
function notesByRow(
  rows: readonly LedgerRow[],
  mismatches: readonly PlacedMismatch[],
): ReadonlyMap<string, readonly PlacedMismatch[]> {
  const notes = new Map<string, PlacedMismatch[]>();
  for (const mismatch of mismatches) {
    const row = rows.find(({ key, number }) =>
      mismatch.places.some(
        (place, at) => mismatch.keys[at] === key && place.start < number.end && place.end > number.start,
      ),
    );
    if (row !== undefined) notes.set(row.id, [...(notes.get(row.id) ?? []), mismatch]);
  }
  return notes;
}
