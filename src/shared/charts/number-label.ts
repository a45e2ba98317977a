/** Numbers as a chart's labels show them. */
export type NumberLabel = (value: number) => string;

const COMPACT_FROM = 1_000_000;
const MOST_DECIMALS = 3;

/**
 * How the numbers of one chart are written: all with the decimals that the most exact one needs (three at the most), and
 * short from a million on ("1.8M").
 */
export function numberLabel(values: readonly number[], language: string): NumberLabel {
  const isCompact = values.some((value) => Math.abs(value) >= COMPACT_FROM);
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const format = new Intl.NumberFormat(
    localeOf(language),
    isCompact
      ? { notation: 'compact', maximumSignificantDigits: 3 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
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
