import { drawChart } from '../../charts/index.ts';
import type { Chart } from '../../domain/picture.ts';

const WIDTH_PX = 616;
/** Dense screens show twice as many pixels: a chart is painted so. */
export const MAIL_CHART_DENSITY = 2;

/** How a chart is to look. */
export interface MailChartLook {
  readonly accentColour: string;
  readonly language: string;
}

/** A chart as SVG in the width of a mail, to be painted. */
export const mailChart = (chart: Chart, alt: string, { accentColour, language }: MailChartLook): string =>
  drawChart(chart, { accentColour, language, widthPx: WIDTH_PX, alt });
