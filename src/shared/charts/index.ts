export { chartNumbers } from './chart-numbers.ts';
export { chartProblems } from './chart-problems.ts';
export { chartTableName } from './chart-words.ts';
export { chartDarkStyle } from './dark-style.ts';
export { describeChart } from './describe-chart.ts';
export { drawChart } from './draw-chart.ts';
export { readTable } from './read-table.ts';
export { tableFromFigures } from './table-from-figures.ts';
