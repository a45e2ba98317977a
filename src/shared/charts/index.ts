export { chartNumbers } from './chart-numbers.ts';
export { chartProblems } from './chart-problems.ts';
export { chartTableName } from './chart-words.ts';
export { chartDarkStyle } from './dark-style.ts';
export { describeChart } from './describe-chart.ts';
export { type ChartLook, drawChart } from './draw-chart.ts';
export { type ChartTable, readTable } from './read-table.ts';
export { type FigureTable, tableFromFigures } from './table-from-figures.ts';
