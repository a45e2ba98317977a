import type { Element, ElementContent } from 'hast';
import { describeChart } from '../../charts/index.ts';
import type { Chart } from '../../domain/picture.ts';
import { h } from '../html/elements.ts';
import { PLAIN_TABLE } from './plain-table.ts';

/** A chart as the table it is drawn from: mail programs show no SVG. It says in words first what the drawing shows. */
export function chartTable(chart: Chart, language: string, caption: readonly Element[]): ElementContent[] {
  const { title, unit, source, columns, rows } = chart;
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const cells = [...Array(width).keys()];
  const row = (values: readonly string[], tag: 'th' | 'td') =>
    h('tr', {}, ...cells.map((at) => h(tag, at === 0 ? {} : { className: ['end'] }, values[at] ?? '')));
  const head = [title, unit].filter((part) => part !== '').join(' · ');
  return [
    h('p', { className: ['q'] }, h('strong', {}, head === '' ? describeChart(chart, language) : head)),
    h(
      'table',
      { className: ['t'], width: '100%', ...PLAIN_TABLE },
      h('thead', {}, row(columns, 'th')),
      h('tbody', {}, ...rows.map((each) => row(each, 'td'))),
    ),
    ...(source === '' ? [] : [h('p', { className: ['q'] }, source)]),
    ...caption,
  ];
}
