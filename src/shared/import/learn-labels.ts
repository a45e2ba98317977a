import { leadingStrongLength } from './evidence.ts';
import { foldLabel, type LabelName, matchLabel } from './labels.ts';
import type { SourceBlock } from './source.ts';

/**
 * The names to look for in one text. A word such as "Analysis" that stands alone as a label in one place is a label
 * wherever the text has it so; and where no known name of an analysis is found, a label that the text repeats is one.
 */
export function learnLabels(blocks: readonly SourceBlock[], names: readonly LabelName[]): readonly LabelName[] {
  const seen = new Map<string, number>();
  let analyses = 0;
  for (const block of blocks) {
    const match = matchLabel(block, names);
    if (match?.role === 'whyThisMatters') analyses += 1;
    if (match !== null) seen.set(match.folded, (seen.get(match.folded) ?? 0) + 1);
  }
  const repeated = analyses > 1 ? null : repeatedLabel(blocks);
  const promoted = names.map((name) =>
    name.isWeak && (name.folded === repeated || (seen.get(name.folded) ?? 0) > 0) ? { ...name, isWeak: false } : name,
  );
  return repeated === null || names.some((name) => name.folded === repeated)
    ? promoted
    : [{ role: 'whyThisMatters', folded: repeated, isWeak: false }, ...promoted];
}

/** Fewer are chance. */
const LEAST_REPEATS = 3;

/** What most paragraphs that are not neighbours begin with, parted by a colon, a dash or bold, or say and nothing else; null where nothing is. */
function repeatedLabel(blocks: readonly SourceBlock[]): string | null {
  const places = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    const label = leadingLabel(block);
    if (label !== '') places.set(label, [...(places.get(label) ?? []), index]);
  });
  const best = [...places]
    .filter(([, at]) => at.length >= LEAST_REPEATS && at.every((index, n) => n === 0 || index - (at[n - 1] ?? 0) > 1))
    .sort((a, b) => b[1].length - a[1].length)[0];
  return best?.[0] ?? null;
}

function leadingLabel(block: SourceBlock): string {
  const { text, node } = block;
  if (node.type !== 'paragraph' && node.type !== 'heading') return '';
  const strong = leadingStrongLength(block);
  const start =
    strong > 2 && strong < 60
      ? text.slice(0, strong)
      : (/^.{2,60}?(?=[:：?]|\s[–—-]\s)/u.exec(text)?.[0] ?? (text.length < 60 ? text : ''));
  return start.split(/\s+/).length <= 7 &&
    /\p{L}/u.test(start) &&
    !/^(sources?|quellen?|источники?|fuentes?)\W*$/iu.test(start)
    ? foldLabel(start.replace(/[\s–—-]+$/u, ''))
    : '';
}
