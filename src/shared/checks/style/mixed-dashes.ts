import type { FindingDraft, IssueCheck } from '../check.ts';
import type { CheckedField } from '../checked-part.ts';
import type { Passage } from '../finding.ts';
import { counted, passagesOf, replaceFix } from '../passages.ts';

/** A hyphen that does a dash's work: alone between spaces, or doubled. */
const HYPHENS = /(?<=[\p{L}\p{N},.)”»’"] )--?(?= [\p{L}\p{N}(“«‘"])|(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])/gu;
const DASHES = [' – ', '—', ' — '] as const;

/** An issue has one kind of dash between clauses, and hyphens only within words. One finding a field. */
export const mixedDashes: IssueCheck = {
  name: 'mixed-dashes',
  label: 'Hyphens for dashes, and dashes of several kinds',
  severity: 'hint',
  inIssue: ({ parts, language }) => {
    const fields = parts.flatMap((part) => part.fields);
    const house = commonest(fields) ?? (language.startsWith('en') ? '—' : ' – ');
    return fields.flatMap((field): FindingDraft[] => {
      const found = dashesOf(field).filter(({ dash }) => dash !== house);
      const [first] = found;
      if (first === undefined) return [];
      const edits = found.map(({ quote, start }) => {
        const isSpaced = !/\s/.test(quote) && field.text[start - 1] === ' ' && field.text[start + quote.length] === ' ';
        // The spaces around are taken in, since the house's dash brings its own or has none.
        const at = isSpaced ? start - 1 : start;
        const length = isSpaced ? quote.length + 2 : quote.length;
        return { quote: field.text.slice(at, at + length), start: at, replacement: house };
      });
      const shown = edits[0] ?? first;
      return [
        {
          message: counted(found.length, 'dash of another kind', 'dashes of another kind'),
          why: `Most of the issue has “${house}”.`,
          place: field.place,
          passage: { quote: shown.quote, start: shown.start },
          what: '',
          fixes: [replaceFix(`Use “${house.trim()}”`, field, edits)],
        },
      ];
    });
  },
};

type Dash = (typeof DASHES)[number];

const EXPRESSIONS: Readonly<Record<Dash, RegExp>> = {
  ' – ': /(?<=\S) – (?=\S)/gu,
  '—': /(?<=\S)(?<! )—(?! )(?=\S)/gu,
  ' — ': /(?<=\S) — (?=\S)/gu,
};

interface FoundDash extends Passage {
  /** Null for a hyphen in its place. */
  readonly dash: Dash | null;
}
const known = new WeakMap<CheckedField, readonly FoundDash[]>();

/** The dashes of a field, and the hyphens that stand for some, in their order. */
function dashesOf(field: CheckedField): readonly FoundDash[] {
  const before = known.get(field);
  if (before !== undefined) return before;
  const found = /[-–—]/.test(field.text)
    ? [
        ...passagesOf(field, HYPHENS).map((passage) => ({ ...passage, dash: null })),
        ...DASHES.flatMap((dash) => passagesOf(field, EXPRESSIONS[dash]).map((passage) => ({ ...passage, dash }))),
      ].sort((a, b) => a.start - b.start)
    : [];
  known.set(field, found);
  return found;
}

function commonest(fields: readonly CheckedField[]): Dash | null {
  const counts = new Map<Dash, number>();
  for (const field of fields)
    for (const { dash } of dashesOf(field)) if (dash !== null) counts.set(dash, (counts.get(dash) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
