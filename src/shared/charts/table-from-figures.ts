import type { Figure } from '../domain/figure.ts';
import type { Chart } from '../domain/picture.ts';

/** A chart's table made of numbers of the ledger. */
/** What a row is made of. */
type ChartedFigure = Pick<Figure, 'measures' | 'quote' | 'period' | 'quantity'>;

export interface FigureTable extends Pick<Chart, 'columns' | 'rows' | 'unit'> {
  /** Figures in another unit than most: one chart has one scale. */
  readonly leftOut: readonly ChartedFigure[];
}

/**
 * Makes a table of figures that a person picked: a row each, named by what it measures (by its own words, where nobody has
 * said), with its period where it has one. The unit is the one that most of them have; of a range the middle is taken.
 */
export function tableFromFigures(figures: readonly ChartedFigure[], language: string): FigureTable {
  const unitOf = ({ quantity }: ChartedFigure): string => quantity.currency ?? quantity.unit ?? '';
  const units = figures.map(unitOf);
  const count = (unit: string): number => units.filter((each) => each === unit).length;
  const unit = units.reduce((best, each) => (count(each) > count(best) ? each : best), units[0] ?? '');
  const write = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 });
  const rows = figures
    .filter((figure) => unitOf(figure) === unit)
    .map(({ measures, quote, period, quantity }) => [
      [measures === '' ? quote : measures, period].filter((part) => part !== '').join(', '),
      write.format(quantity.value),
    ]);
  return { columns: ['', unit], rows, unit, leftOut: figures.filter((figure) => unitOf(figure) !== unit) };
}
