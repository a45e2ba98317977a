import type { IssueCheck } from '../check.ts';
import { figuresByState } from './figures-by-state.ts';

/** No number goes out of which somebody says that it is wrong. */
export const figuresDisputed: IssueCheck = {
  name: 'figures-disputed',
  label: 'Figures that are disputed',
  severity: 'blocker',
  inIssue: (context) =>
    figuresByState(context, 'disputed', {
      is: 'is disputed',
      are: 'are disputed',
      why: (rows) =>
        rows
          .map(({ number, figure }) => {
            const note = figure?.note.trim() ?? '';
            return `${number.text}${figure?.judgedBy ? `, ${figure.judgedBy}` : ''}${note === '' ? '' : `: “${note}”`}`;
          })
          .join('; '),
    }),
};
