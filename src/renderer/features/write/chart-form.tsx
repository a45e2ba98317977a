import { type ReactElement, useId, useState } from 'react';
import { chartProblems, describeChart, readTable, tableFromFigures } from '../../../shared/charts/index.ts';
import { changePicture } from '../../../shared/crdt/pictures-document.ts';
import { CHART_FORMS, type Chart, type Picture } from '../../../shared/domain/picture.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PicturePlace, PictureWords } from './picture-form.tsx';
import styles from './pictures.module.css';
import type { WriteContext } from './write-place.ts';

export interface ChartFormProps {
  readonly context: WriteContext;
  readonly picture: Picture;
  readonly chart: Chart;
}

const FORMS: Readonly<Record<Chart['form'], string>> = {
  bar: 'Bars',
  line: 'Line',
  dot: 'Dots',
  'stacked-bar': 'Stacked bars',
};

/** The table of a chart and how it is drawn. */
export function ChartForm({ context, picture, chart }: ChartFormProps): ReactElement {
  const id = useId();
  const [table, setTable] = useState(() => writeTable(chart));
  const { doc } = context.session;
  const { language } = context.session.outline.current();
  const set = (values: Partial<Chart>) =>
    changePicture(doc, picture.id, { content: { kind: 'chart', chart: { ...chart, ...values } } });
  const setRows = (text: string) => {
    setTable(text);
    const read = readTable(text);
    set({ columns: read.columns, rows: read.rows });
  };
  const fromLedger = () => {
    const rows = context.knowledge?.ledger.of(picture.developmentId).rows ?? [];
    const made = tableFromFigures(
      rows.map(({ figure, number }) => ({
        measures: figure?.measures ?? '',
        period: figure?.period ?? '',
        quote: number.text,
        quantity: number,
      })),
      language,
    );
    setTable(writeTable({ ...chart, ...made }));
    set({ columns: made.columns, rows: made.rows, unit: made.unit });
    if (made.leftOut.length > 0)
      context.tell(`${made.leftOut.length} numbers in other units were left out: one chart has one scale.`);
  };
  const problems = chartProblems(chart, language);
  const described = describeChart(chart, language);
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <div className={styles.field}>
          <label htmlFor={`${id}-form`}>Form</label>
          <select
            id={`${id}-form`}
            value={chart.form}
            onChange={(event) => set({ form: event.target.value as Chart['form'] })}
          >
            {CHART_FORMS.map((form) => (
              <option key={form} value={form}>
                {FORMS[form]}
              </option>
            ))}
          </select>
        </div>
        <TextField label="Unit" value={chart.unit} onChange={(unit) => set({ unit })} />
      </div>
      <TextField label="Title" value={chart.title} onChange={(title) => set({ title })} />
      <div className={styles.field}>
        <label htmlFor={`${id}-table`}>
          Table: a row a line, a tab or a comma between cells; or paste from a spreadsheet
        </label>
        <textarea
          id={`${id}-table`}
          rows={Math.min(10, Math.max(4, table.split('\n').length + 1))}
          value={table}
          spellCheck={false}
          className={styles.table}
          onChange={(event) => setRows(event.target.value)}
        />
      </div>
      {problems.length === 0 ? null : <p className={styles.problem}>{problems.join(' ')}</p>}
      <Button size="small" onClick={fromLedger}>
        Take the numbers of this development
      </Button>
      <TextField label="Source" value={chart.source} onChange={(source) => set({ source })} />
      <div className={styles.field}>
        <label htmlFor={`${id}-alt`}>Alt text; made from the table where this is empty</label>
        <textarea
          id={`${id}-alt`}
          key={picture.alt}
          rows={3}
          defaultValue={picture.alt}
          placeholder={described}
          onBlur={(event) => {
            if (event.target.value.trim() !== picture.alt)
              changePicture(doc, picture.id, { alt: event.target.value.trim() });
          }}
        />
      </div>
      <PictureWords picture={picture} onChange={(values) => changePicture(doc, picture.id, values)} />
      <PicturePlace context={context} picture={picture} onChange={(values) => changePicture(doc, picture.id, values)} />
    </div>
  );
}

const writeTable = ({ columns, rows }: Chart): string =>
  rows.length === 0 ? '' : [columns, ...rows].map((cells) => cells.join('\t')).join('\n');
