import type { Chart } from '../../../src/shared/domain/picture.ts';

const chart = (form: Chart['form'], title: string, unit: string, table: string): Chart => {
  const [columns = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return { form, title, unit, source: 'Port authorities; own count', columns, rows };
};

/** Charts of made-up numbers, one or more of each form. */
export const CHARTS = {
  bar: chart(
    'bar',
    'Grain shipped through the ports of the gulf in the first half of the year',
    'million tonnes',
    `Port|2026
Varsk|7.2
Odrin|4.85
Lower Tesna terminal|3.1
Kamen|0.4
Old harbour|–`,
  ),
  losses: chart(
    'bar',
    'Change in freight by rail',
    'per cent on the year before',
    `Line|2025|2026
North|12|−4.5
South|-8|3
East|1.5|0`,
  ),
  longNames: chart(
    'bar',
    'Grants approved',
    '$ million',
    `Programme|Grants
Fund for the modernisation of irrigation canals in the upper valleys|41
Teacher training|12.5
Bridges|2 000.25`,
  ),
  line: chart(
    'line',
    'Gas bought from abroad',
    'billion cubic metres',
    `Year|Tarsia|Velmora|Isles of Koss
2015|3.1|8|0.5
2018|3.4|7.1|0.6
2020|2.9|6.4|
2021|4.6|6.2|1.4
2023|5.8|5.9|1.9
2024|6.6|5.1|2.2
2026|7.2|4.9|2.1`,
  ),
  single: chart(
    'line',
    'Price of a berth',
    '€ a day',
    `Month|Price
2026-01|1200
2026-02|1180
2026-03|1250
2026-04|1310
2026-05|1275`,
  ),
  dot: chart(
    'dot',
    'Wages at the two yards',
    'thousand a month',
    `Trade|Old yard|New yard
Welders|41|48
Fitters|38|44.5
Crane drivers|52|51
Painters|33|39`,
  ),
  stacked: chart(
    'stacked-bar',
    'Electricity by source',
    'TWh',
    `Country|Coal|Gas|Water|Wind and sun
Tarsia|42|18|9|6
Velmora|12|31|22|14
Koss|1|2|30|11`,
  ),
  millions: chart(
    'bar',
    'People served',
    'people',
    `District|People
Harbour|1,250,000
Hill|830,500
Delta|12,400,000`,
  ),
} as const;
