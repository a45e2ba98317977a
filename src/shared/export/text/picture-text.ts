import { describeChart } from '../../charts/index.ts';
import type { Picture } from '../../domain/picture.ts';
import type { HouseWords } from '../house-words.ts';
import { tableText } from './table-text.ts';
import { wrap } from './wrap.ts';

/** A picture in words: what it shows, its caption and its rights; a chart with its table. Nothing for an ornament. */
export function pictureText(picture: Picture, words: HouseWords, language: string, columns: number): string[] {
  const { content, caption, alt, credit, licence, isDecorative } = picture;
  const rights = [credit, licence].filter((part) => part !== '').join(' · ');
  if (content.kind === 'image' && isDecorative && caption === '' && rights === '') return [];
  const shown = isDecorative ? '' : alt || (content.kind === 'chart' ? describeChart(content.chart, language) : '');
  const lines = [
    ...wrap(`[${[words.picture, shown].filter((part) => part !== '').join(': ')}]`, columns),
    ...(caption === '' ? [] : wrap(caption, columns)),
    ...(rights === '' ? [] : wrap(rights, columns)),
  ];
  if (content.kind === 'image') return lines;
  const { chart } = content;
  const width = Math.max(chart.columns.length, ...chart.rows.map((row) => row.length));
  const padded = [chart.columns, ...chart.rows].map((row) => [...Array(width).keys()].map((at) => row[at] ?? ''));
  return [
    ...lines,
    '',
    ...[chart.title, chart.unit].filter((part) => part !== '').flatMap((part) => wrap(part, columns)),
    ...tableText(padded, (at) => at > 0, columns),
    ...(chart.source === '' ? [] : wrap(chart.source, columns)),
  ];
}
