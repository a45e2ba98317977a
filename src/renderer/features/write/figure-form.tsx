import { type ReactElement, useId, useState } from 'react';
import { removeFigure } from '../../../shared/crdt/ledger-document.ts';
import { readDevelopment } from '../../../shared/crdt/read-issue.ts';
import type { Figure } from '../../../shared/domain/figure.ts';
import type { DevelopmentId, EntityId, SourceId } from '../../../shared/domain/ids.ts';
import type { LedgerRow } from '../../../shared/reading/ledger.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { useReading, useRegister } from '../../reading/use-reading.ts';
import { Button } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { ConvertForm } from './convert-form.tsx';
import { judge, saveFigure } from './edit-figure.ts';
import { Field } from './figure-field.tsx';
import styles from './figures.module.css';
import { focusRowOf } from './focus-row.ts';
import { goToWords } from './go-to-words.ts';
import type { WriteContext } from './write-place.ts';

export interface FigureFormProps {
  readonly context: WriteContext;
  readonly knowledge: IssueKnowledge;
  readonly developmentId: DevelopmentId | null;
  readonly row: LedgerRow;
  /** The row is known by another id once it is in the ledger. */
  readonly onOpenId: (id: string) => void;
  readonly onClose: () => void;
}

/** What is known of one number: what it measures, of whom, when, by which source, and whether somebody checked it. */
export function FigureForm({
  context,
  knowledge,
  developmentId,
  row,
  onOpenId,
  onClose,
}: FigureFormProps): ReactElement {
  const id = useId();
  const { fields } = useReading(knowledge);
  const register = useRegister(knowledge);
  const [isConverting, setIsConverting] = useState(false);
  const { figure, number } = row;
  const save = (values: Partial<Omit<Figure, 'id'>>) => onOpenId(saveFigure(context, row, values));
  const sources = developmentId === null ? [] : readDevelopment(context.session.doc, developmentId).sources;
  const named = new Set(
    [...fields.values()]
      .filter((field) => field.developmentId === developmentId)
      .flatMap(({ mentions }) => mentions.flatMap(({ entityIds }) => entityIds)),
  );
  const entities = register.entities.filter((entity) => named.has(entity.id) || entity.id === figure?.entityId);
  const text = (key: 'measures' | 'period' | 'note', label: string, placeholder: string) => (
    <Field id={`${id}-${key}`} label={label}>
      <input
        id={`${id}-${key}`}
        key={figure?.[key] ?? ''}
        defaultValue={figure?.[key] ?? ''}
        placeholder={placeholder}
        onBlur={(event) => {
          if (event.target.value.trim() !== (figure?.[key] ?? '')) save({ [key]: event.target.value.trim() });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Else the key goes on to press the row.
          event.preventDefault();
          focusRowOf(event.currentTarget);
        }}
      />
    </Field>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any of its fields closes the form
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        focusRowOf(event.currentTarget);
        onClose();
      }}
    >
      <p className={styles.quote}>“{number.text}”</p>
      <div className={styles.formGrid}>
        {text('measures', 'Measures', 'Total cost')}
        {text('period', 'Period', 'over three years')}
        <Field id={`${id}-entity`} label="Of">
          <select
            id={`${id}-entity`}
            value={figure?.entityId ?? ''}
            onChange={(event) => save({ entityId: (event.target.value || null) as EntityId | null })}
          >
            <option value="">Nobody in particular</option>
            {entities.map((entity) => (
              <option key={entity.id} value={entity.id}>
                {entity.name}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-source`} label="Source">
          <select
            id={`${id}-source`}
            value={figure?.sourceId ?? ''}
            onChange={(event) => save({ sourceId: (event.target.value || null) as SourceId | null })}
          >
            <option value="">None given</option>
            {sources.map((source, index) => (
              <option key={source.id} value={source.id}>
                {index + 1} {source.title === '' ? 'Untitled source' : source.title}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {text('note', 'Note', 'What the source says exactly')}
      <div className={styles.actions}>
        <Button size="small" onClick={() => onOpenId(judge(context, row, 'checked'))}>
          Checked <Keys caps={['C']} />
        </Button>
        <Button size="small" onClick={() => onOpenId(judge(context, row, 'disputed'))}>
          Disputed <Keys caps={['X']} />
        </Button>
        {figure === null || figure.state === 'unchecked' ? null : (
          <Button
            size="small"
            kind="quiet"
            onClick={(event) => {
              focusRowOf(event.currentTarget);
              onOpenId(judge(context, row, 'unchecked'));
            }}
          >
            Unchecked <Keys caps={['U']} />
          </Button>
        )}
        <Button size="small" kind="text" onClick={() => goToWords(context, row.key, number.start, number.end)}>
          Show <Keys caps={['S']} />
        </Button>
        {number.unit === null && number.currency === null ? null : (
          <Button size="small" kind="text" aria-expanded={isConverting} onClick={() => setIsConverting(!isConverting)}>
            Convert…
          </Button>
        )}
        {figure === null ? null : (
          <Button
            size="small"
            kind="text"
            onClick={(event) => {
              focusRowOf(event.currentTarget);
              removeFigure(context.session.doc, figure.id);
            }}
          >
            Forget what was said
          </Button>
        )}
      </div>
      {isConverting ? <ConvertForm context={context} row={row} onDone={() => setIsConverting(false)} /> : null}
    </div>
  );
}
