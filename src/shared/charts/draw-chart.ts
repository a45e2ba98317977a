import type { Chart, ChartForm } from '../domain/picture.ts';
import { drawBars } from './bars.ts';
import { type ChartColours, chartColours, MOST_SERIES } from './chart-colours.ts';
import { chartData } from './chart-data.ts';
import { describeChart } from './describe-chart.ts';
import { drawDots } from './dots.ts';
import { drawLegend } from './legend.ts';
import { drawLines } from './lines.ts';
import { type Plot, type PlotInput, TEXT_PX } from './plot.ts';
import { drawStackedBars } from './stacked-bars.ts';
import { el, escapeXml, label, round } from './svg-element.ts';
import { wrapText } from './text-width.ts';

/** How a chart is to look. */
export interface ChartLook {
  /** The publication's own colour, `#rrggbb`. */
  readonly accentColour: string;
  /** BCP 47: how numbers are read and written. */
  readonly language: string;
  /** 616 fills the page's column, 300 is half of it; at least 160. */
  readonly widthPx: number;
  readonly isDark?: boolean;
  /** What is said to those who do not see it; made from the table where it is not given. */
  readonly alt?: string;
  /** Keeps the ids of several charts of one page apart. */
  readonly idPrefix?: string;
}

const FORMS: Readonly<Record<ChartForm, (input: PlotInput) => Plot>> = {
  bar: drawBars,
  line: drawLines,
  dot: drawDots,
  'stacked-bar': drawStackedBars,
};

const LEAST_WIDTH_PX = 160;
const MOST_CATEGORIES = 200;
const TITLE = { size: 15, line: 20 } as const;
const SMALL = { size: 12, line: 17 } as const;
const FONT = "Inter, 'Noto Sans', system-ui, sans-serif";

/**
 * Draws a chart as SVG text, the same for the same table: its title, unit and source stand in it as text, numbers stand
 * beside what they measure. Colours are attributes, so that any program shows it, and classes (`ink`, `quiet`, `grid`,
 * `zero`, `part`, `fill-0`, `stroke-0`, `on-0` …), so that a page may set others in the dark. Draws at most six series and
 * 200 categories.
 */
export function drawChart(chart: Chart, look: ChartLook): string {
  const widthPx = Math.max(LEAST_WIDTH_PX, look.widthPx);
  const colours = chartColours(look.accentColour, look.isDark ?? false);
  const read = chartData({ ...chart, rows: chart.rows.slice(0, MOST_CATEGORIES) }, look.language);
  const data = { ...read, series: read.series.slice(0, MOST_SERIES) };
  const title = lines(chart.title, TITLE, 'ink', colours.ink, 0, widthPx, true);
  const unit = lines(chart.unit, SMALL, 'quiet', colours.quietInk, title.bottomPx, widthPx);
  const needsLegend = data.series.length > 1 && chart.form !== 'line';
  const legend = needsLegend
    ? drawLegend(data.series, widthPx, unit.bottomPx + 6, colours)
    : { markup: '', bottomPx: unit.bottomPx };
  const plot = FORMS[chart.form]({
    ...data,
    widthPx,
    topPx: legend.bottomPx + 14,
    colours,
    language: look.language,
    categoryName: chart.columns[0] ?? '',
  });
  const source = lines(chart.source, SMALL, 'quiet', colours.quietInk, plot.bottomPx + 8, widthPx);
  return frame(chart, look, widthPx, source.bottomPx + 4, [title, unit, legend, plot, source]);
}

function frame(chart: Chart, look: ChartLook, widthPx: number, heightPx: number, parts: readonly Plot[]): string {
  const prefix = look.idPrefix ?? 'chart';
  const alt = look.alt ?? '';
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.round(widthPx),
      height: Math.ceil(heightPx),
      viewBox: `0 0 ${round(widthPx)} ${Math.ceil(heightPx)}`,
      role: 'img',
      // The description begins with the title: naming both would say it twice.
      'aria-labelledby': `${prefix}-desc`,
      'font-family': FONT,
      'font-size': TEXT_PX,
      style: 'font-variant-numeric:tabular-nums',
    },
    el('title', { id: `${prefix}-title` }, escapeXml(chart.title === '' ? (chart.columns[0] ?? '') : chart.title)),
    el('desc', { id: `${prefix}-desc` }, escapeXml(alt === '' ? describeChart(chart, look.language) : alt)),
    ...parts.map(({ markup }) => markup),
  );
}

function lines(
  text: string,
  { size, line }: { readonly size: number; readonly line: number },
  className: string,
  fill: ChartColours['ink'],
  topPx: number,
  widthPx: number,
  isBold = false,
): Plot {
  const wrapped = wrapText(text, size, widthPx, 3, isBold);
  return {
    markup: wrapped
      .map((each, at) =>
        label(each, 0, topPx + at * line + line * 0.78, {
          class: className,
          fill,
          'font-size': size,
          'font-weight': isBold ? 600 : undefined,
        }),
      )
      .join(''),
    bottomPx: topPx + wrapped.length * line,
  };
}
