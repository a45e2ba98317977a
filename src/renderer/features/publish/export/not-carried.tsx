import { type ReactElement, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat, formatName } from '../../../../shared/export/formats.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './export.module.css';
import type { MadeFormats } from './use-made-formats.ts';

const FEW = 3;

/** What the chosen formats could not carry: a line a loss, with the formats that it is of. Silence means equal. */
export function NotCarried({
  made,
  chosen,
}: {
  readonly made: MadeFormats;
  readonly chosen: readonly ExportFormat[];
}): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const lines = linesOf(made, chosen);
  const notes = [...new Set(chosen.flatMap((format) => made.get(format)?.notes ?? []))];
  const shown = isWhole ? lines : lines.slice(0, FEW);
  return (
    <div className={styles.pair}>
      <span id="not-carried">Not carried</span>
      {lines.length === 0 ? (
        <span>nothing: every format has all of it</span>
      ) : (
        <ul className={styles.losses} aria-labelledby="not-carried">
          {shown.map(({ loss, formats }) => (
            <li key={loss}>
              <b>{formats}:</b> {loss}
            </li>
          ))}
          {lines.length > FEW ? (
            <li>
              <Button kind="text" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                {isWhole ? 'Show few' : `Show all ${lines.length}`}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}.
        </p>
      ))}
    </div>
  );
}

function linesOf(made: MadeFormats, chosen: readonly ExportFormat[]): readonly { loss: string; formats: string }[] {
  const byLoss = new Map<string, ExportFormat[]>();
  for (const { id } of EXPORT_FORMATS)
    if (chosen.includes(id))
      for (const loss of made.get(id)?.losses ?? []) byLoss.set(loss, [...(byLoss.get(loss) ?? []), id]);
  // What one format alone lost is worth knowing first: what all lost is nearly always the desk's own.
  return [...byLoss]
    .map(([loss, formats]) => ({ loss, count: formats.length, formats: formats.map(formatName).join(', ') }))
    .sort((a, b) => a.count - b.count);
}
