import type { IssueCheck } from '../check.ts';
import { figuresByState } from './figures-by-state.ts';

/** What was checked is what is printed. */
export const figuresChanged: IssueCheck = {
  name: 'figures-changed',
  label: 'Figures that were changed since they were checked',
  severity: 'warning',
  inIssue: (context) =>
    figuresByState(context, 'changed', {
      is: 'was changed since it was checked',
      are: 'were changed since they were checked',
      why: (rows) =>
        rows.map(({ number, figure }) => `${figure?.quote ?? ''} was checked, the text says ${number.text}`).join('; '),
    }),
};
