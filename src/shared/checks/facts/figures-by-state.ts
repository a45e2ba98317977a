import type { LedgerRow, LedgerState } from '../../reading/ledger.ts';
import type { FindingDraft, IssueContext } from '../check.ts';
import { counted } from '../passages.ts';
import { ledgersOf } from './ledger-of.ts';

/** The numbers of each part that stand in the ledger as `state`: one finding a part, at the first of them. */
export function figuresByState(
  context: IssueContext,
  state: LedgerState,
  words: { readonly is: string; readonly are: string; readonly why: (rows: readonly LedgerRow[]) => string },
): readonly FindingDraft[] {
  return ledgersOf(context).flatMap(({ developmentId, rows }): FindingDraft[] => {
    const some = rows.filter((row) => row.state === state);
    const [first] = some;
    if (first === undefined) return [];
    const { number } = first;
    return [
      {
        message: `${counted(some.length, 'figure')} ${some.length === 1 ? words.is : words.are}`,
        why: words.why(some),
        place: { developmentId, field: first.field },
        passage: { quote: number.text, start: number.start },
        what: some
          .map((row) => row.number.text)
          .sort()
          .join('\n'),
      },
    ];
  });
}
