/** Numbers as a chart's labels show them. */
export type NumberLabel = (value: number) => string;

interface NumberLabelOptions {
  /** From which size on all are written short ("1.8B"). */
  readonly shortFrom?: number;
  /** Whether all have the decimals of the most exact one, so that they stand in a column. */
  readonly isAligned?: boolean;
}

const MOST_DECIMALS = 3;

/** How the numbers of one chart are written: with as many decimals as they need, three at the most. */
export function numberLabel(
  values: readonly number[],
  language: string,
  { shortFrom = 1e9, isAligned = true }: NumberLabelOptions = {},
): NumberLabel {
  const isShort = values.some((value) => Math.abs(value) >= shortFrom);
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const format = new Intl.NumberFormat(
    localeOf(language),
    isShort
      ? { notation: 'compact', maximumSignificantDigits: 3 }
      : { minimumFractionDigits: isAligned ? decimals : 0, maximumFractionDigits: decimals },
  );
  return (value) => format.format(value).replace('-', '−');
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1)
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9 * Math.max(1, Math.abs(value))) return decimals;
  return MOST_DECIMALS;
}

function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
