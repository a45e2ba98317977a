import { type ReactElement, useId, useState } from 'react';
import { convert, formatNumber, unitsFor } from '../../../shared/figures/index.ts';
import type { LedgerRow } from '../../../shared/reading/ledger.ts';
import { Button } from '../../ui/button.tsx';
import { saveFigure } from './edit-figure.ts';
import { Field } from './figure-field.tsx';
import styles from './figures.module.css';
import { focusRowOf } from './focus-row.ts';
import { numberStyleOf } from './number-style.ts';
import { replaceWords } from './replace-words.ts';
import type { WriteContext } from './write-place.ts';

/** Writes the number in another unit, or in another currency at a rate that the editor gives with its date and source. */
export function ConvertForm({
  context,
  row,
  onDone,
}: {
  readonly context: WriteContext;
  readonly row: LedgerRow;
  readonly onDone: () => void;
}): ReactElement {
  const { number } = row;
  const units = number.unit === null ? [] : unitsFor(number.unit);
  const [unit, setUnit] = useState(units[0] ?? '');
  const [currency, setCurrency] = useState('USD');
  const [rate, setRate] = useState('');
  const [rateSource, setRateSource] = useState('');
  const [isKept, setIsKept] = useState(true);
  const id = useId();
  const isMoney = number.currency !== null;
  const result = isMoney
    ? convert(number, { currency: currency.trim().toUpperCase(), rate: Number(rate.replace(',', '.')) })
    : convert(number, { unit });
  const words = result.ok ? formatNumber(result.value, numberStyleOf(context)) : '';
  const written = isKept ? `${number.text} (${words})` : words;
  return (
    <form
      className={styles.convert}
      onSubmit={(event) => {
        event.preventDefault();
        if (!result.ok) return;
        focusRowOf(event.currentTarget);
        onDone();
        replaceWords(context, row.key, number, written);
        if (isMoney && rateSource.trim() !== '')
          saveFigure(context, row, {
            note: [
              row.figure?.note ?? '',
              `1 ${number.currency} = ${rate} ${currency.toUpperCase()}, ${rateSource.trim()}`,
            ]
              .filter(Boolean)
              .join('; '),
          });
      }}
    >
      {isMoney ? (
        <div className={styles.formGrid}>
          <Field id={`${id}-currency`} label="Into">
            <input id={`${id}-currency`} value={currency} onChange={(event) => setCurrency(event.target.value)} />
          </Field>
          <Field id={`${id}-rate`} label={`One ${number.currency} buys`}>
            <input
              id={`${id}-rate`}
              inputMode="decimal"
              value={rate}
              placeholder="1.08"
              onChange={(event) => setRate(event.target.value)}
            />
          </Field>
          <Field id={`${id}-of`} label="Rate of, by">
            <input
              id={`${id}-of`}
              value={rateSource}
              placeholder="20 Nov 2026, central bank"
              onChange={(event) => setRateSource(event.target.value)}
            />
          </Field>
        </div>
      ) : (
        <Field id={`${id}-unit`} label="Into">
          <select id={`${id}-unit`} value={unit} onChange={(event) => setUnit(event.target.value)}>
            {units.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </select>
        </Field>
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={isKept} onChange={() => setIsKept(!isKept)} />
        Keep “{number.text}” before it
      </label>
      <p className={styles.dim} role="status">
        {result.ok
          ? `Will write: ${written}`
          : rate === '' && isMoney
            ? 'Type the rate with its date and source.'
            : result.error.message}
      </p>
      <Button size="small" type="submit" unavailable={result.ok ? null : 'the conversion is not complete'}>
        Write it
      </Button>
    </form>
  );
}
