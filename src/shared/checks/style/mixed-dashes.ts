import type { FindingDraft, IssueCheck } from '../check.ts';
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
    const house = commonest(fields.map(({ text }) => text)) ?? (language.startsWith('en') ? '—' : ' – ');
    return fields.flatMap((field): FindingDraft[] => {
      const found = [...passagesOf(field, HYPHENS), ...passagesOf(field, othersThan(house))].sort(
        (a, b) => a.start - b.start,
      );
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

function commonest(texts: readonly string[]): Dash | null {
  const counts = DASHES.map((dash) => ({
    dash,
    count: texts.reduce((sum, text) => sum + (text.match(EXPRESSIONS[dash])?.length ?? 0), 0),
  })).sort((a, b) => b.count - a.count);
  const [most] = counts;
  return most === undefined || most.count === 0 ? null : most.dash;
}

const othersThan = (house: Dash): RegExp =>
  new RegExp(
    DASHES.filter((dash) => dash !== house)
      .map((dash) => EXPRESSIONS[dash].source)
      .join('|'),
    'gu',
  );
