import type { DevelopmentId } from '../../domain/ids.ts';
import { groupBy } from '../../figures/group-by.ts';
import { numbersIn } from '../../figures/index.ts';
import { kept } from '../../figures/kept.ts';
import { buildLedger, type LedgerRow } from '../../reading/ledger.ts';
import type { IssueContext } from '../check.ts';
import type { CheckedPart } from '../checked-part.ts';

/** The ledger of one development, or of what the issue has once. */
export interface PartLedger {
  readonly developmentId: DevelopmentId | null;
  readonly rows: readonly LedgerRow[];
}

const ledgers = new WeakMap<IssueContext, readonly PartLedger[]>();

/** The ledgers of an issue, read once for all checks; those of parts that are as before are kept. */
export function ledgersOf(context: IssueContext): readonly PartLedger[] {
  const known = ledgers.get(context);
  if (known !== undefined) return known;
  const { issue, parts, language } = context;
  const groups = new Map<DevelopmentId | null, CheckedPart[]>();
  for (const part of parts) {
    const id = part.development?.id ?? null;
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  const figures = groupBy(issue.figures, ({ developmentId }) => developmentId);
  const made = [...groups].map(([developmentId, some]) => {
    const own = figures.get(developmentId) ?? [];
    return keptLedger(some, [language, ...own], () => read(developmentId, some, own, language));
  });
  ledgers.set(context, made);
  return made;
}

const keptLedger = kept<CheckedPart, PartLedger>();

function read(
  developmentId: DevelopmentId | null,
  parts: readonly CheckedPart[],
  figures: IssueContext['issue']['figures'],
  language: string,
): PartLedger {
  const fields = parts.flatMap(({ words }) =>
    words.map((field) => ({
      key: field.field,
      field: field.field,
      text: field.text,
      numbers: numbersIn(field, language),
    })),
  );
  // Which number a figure belongs to is told by its words: the plain issue has no anchors.
  const placed = figures.map((figure) => ({ figure, key: figure.field, range: null }));
  return { developmentId, rows: buildLedger(fields, placed).rows };
}
