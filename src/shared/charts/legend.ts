import type { ChartColours } from './chart-colours.ts';
import type { Series } from './chart-data.ts';
import { LINE_PX, type Plot, SMALL_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textWidth, wrapText } from './text-width.ts';

const KEY_PX = 10;
const GAP_PX = 16;

/** The names of the series beside their colours, in the order in which they are drawn, in as many lines as needed. */
export function drawLegend(series: readonly Series[], widthPx: number, topPx: number, colours: ChartColours): Plot {
  let x = 0;
  let y = topPx;
  const parts: string[] = [];
  for (const { name, index } of series) {
    const [text = ''] = wrapText(name, SMALL_PX, widthPx - KEY_PX - 6, 1);
    const itemPx = KEY_PX + 5 + textWidth(text, SMALL_PX);
    if (x > 0 && x + itemPx > widthPx) {
      x = 0;
      y += LINE_PX + 2;
    }
    const colour = colours.series[index % colours.series.length];
    parts.push(
      el('rect', { x, y: y + 3, width: KEY_PX, height: KEY_PX, class: `fill-${index}`, fill: colour }),
      label(text, x + KEY_PX + 5, y + LINE_PX * 0.76, { class: 'ink', fill: colours.ink, 'font-size': SMALL_PX }),
    );
    x += itemPx + GAP_PX;
  }
  return { markup: parts.join(''), bottomPx: y + LINE_PX };
}
