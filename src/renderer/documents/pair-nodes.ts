import type { NodeSpec } from '../../shared/crdt/field-spec.ts';
import { wordTokens } from '../../shared/document/word-tokens.ts';

interface Pair {
  readonly old: number | null;
  readonly next: number | null;
}

/** What two nodes of one kind without a word in common are worth: better one changed than one gone and one new. */
const SAME_KIND = 0.01;

/** Pairs two rows of nodes in order so that the likest come together; what has no partner goes or is new. */
export function pairNodes(old: readonly (NodeSpec | null)[], next: readonly NodeSpec[]): Pair[] {
  const oldWords = old.map((spec) => (spec === null ? [] : wordsOf(spec)));
  const nextWords = next.map(wordsOf);
  const worth = (a: number, b: number): number =>
    canBecome(old[a] ?? null, next[b] as NodeSpec) ? SAME_KIND + likeness(oldWords[a] ?? [], nextWords[b] ?? []) : 0;
  // best[a][b]: the most that the rows from `a` and `b` on can be worth.
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(next.length + 1));
  const at = (a: number, b: number): number => best[a]?.[b] ?? 0;
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = next.length - 1; b >= 0; b -= 1) {
      const own = worth(a, b);
      (best[a] as Float64Array)[b] = Math.max(at(a + 1, b), at(a, b + 1), own === 0 ? 0 : own + at(a + 1, b + 1));
    }
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < next.length) {
    if (a < old.length && b < next.length) {
      const own = worth(a, b);
      if (own > 0 && at(a, b) === own + at(a + 1, b + 1)) {
        pairs.push({ old: a, next: b });
        a += 1;
        b += 1;
        continue;
      }
    }
    if (a < old.length && (b === next.length || at(a + 1, b) === at(a, b))) {
      pairs.push({ old: a, next: null });
      a += 1;
    } else {
      pairs.push({ old: null, next: b });
      b += 1;
    }
  }
  return pairs;
}

/** A node without children is itself or another one; a node with children is still itself when they change. */
const LEAVES = new Set(['horizontalrule', 'linebreak', 'footnote-reference']);

function canBecome(old: NodeSpec | null, next: NodeSpec): boolean {
  if (old === null || old.kind !== next.kind) return false;
  if (old.kind === 'text' || next.kind === 'text') return true;
  // An item of words and an item that holds a list are two things that Lexical keeps in one node.
  const holdsList = (spec: NodeSpec) =>
    spec.kind === 'element' && spec.children.some((child) => child.kind === 'element' && child.name === 'list');
  return old.name === next.name && !LEAVES.has(old.name) && holdsList(old) === holdsList(next);
}

const wordsOf = (spec: NodeSpec): string[] => wordTokens(textOf(spec)).filter((token) => /\S/.test(token));
const textOf = (spec: NodeSpec): string =>
  spec.kind === 'text' ? spec.parts.map(({ text }) => text).join('') : spec.children.map(textOf).join(' ');

/** Dice's coefficient over words: 1 where all are shared. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
