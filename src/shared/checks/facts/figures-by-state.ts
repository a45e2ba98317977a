import type { DevelopmentId } from '../../domain/ids.ts';
import { numbersIn } from '../../figures/index.ts';
import { buildLedger, type LedgerRow, type LedgerState } from '../../reading/ledger.ts';
import type { FindingDraft, IssueContext } from '../check.ts';
import { counted } from '../passages.ts';

/** The numbers of each part that stand in the ledger as `state`: one finding a part, at the first of them. */
export function figuresByState(
  context: IssueContext,
  state: LedgerState,
  words: { readonly is: string; readonly are: string; readonly why: (rows: readonly LedgerRow[]) => string },
): readonly FindingDraft[] {
  return ledgerOf(context).flatMap(({ developmentId, rows }): FindingDraft[] => {
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

interface PartLedger {
  readonly developmentId: DevelopmentId | null;
  readonly rows: readonly LedgerRow[];
}

const ledgers = new WeakMap<IssueContext, readonly PartLedger[]>();

/** The ledger of every part that has one, read once for all checks. */
function ledgerOf(context: IssueContext): readonly PartLedger[] {
  const known = ledgers.get(context);
  if (known !== undefined) return known;
  const { issue, parts, language } = context;
  const groups = new Map<DevelopmentId | null, (typeof parts)[number][]>();
  for (const part of parts) {
    const id = part.development?.id ?? null;
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  const made = [...groups].map(([developmentId, some]): PartLedger => {
    const fields = some.flatMap(({ words }) =>
      words.map((field) => ({
        key: field.field,
        field: field.field,
        text: field.text,
        numbers: numbersIn(field, language),
      })),
    );
    // Which number a figure belongs to is told by its words: the plain issue has no anchors.
    const placed = issue.figures
      .filter((figure) => figure.developmentId === developmentId)
      .map((figure) => ({ figure, key: figure.field, range: null }));
    return { developmentId, rows: buildLedger(fields, placed).rows };
  });
  ledgers.set(context, made);
  return made;
}
