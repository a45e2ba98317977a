import type { IssueCheck } from '../check.ts';
import { figuresByState } from './figures-by-state.ts';

/** Somebody has held every number against its source. */
export const figuresUnchecked: IssueCheck = {
  name: 'figures-unchecked',
  label: 'Figures that are unchecked',
  severity: 'warning',
  inIssue: (context) =>
    figuresByState(context, 'unchecked', {
      is: 'is unchecked',
      are: 'are unchecked',
      why: (rows) => `Nobody has held ${listed(rows.map(({ number }) => number.text))} against a source.`,
    }),
};

const MOST_NAMED = 3;

function listed(numbers: readonly string[]): string {
  const more = numbers.length - MOST_NAMED;
  return more > 0
    ? `${numbers.slice(0, MOST_NAMED).join(', ')} and ${more} more`
    : numbers.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
