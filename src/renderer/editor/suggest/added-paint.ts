import type { LexicalEditor } from 'lexical';
import { HANDS, type Hand } from '../../../shared/domain/person.ts';
import type { PlacedHunk } from '../../../shared/suggestions/placed-hunk.ts';
import { inProposal } from './ghosts.ts';
import { $unitLeaves, type UnitLeaf } from './unit-leaves.ts';

/** What each editor on screen has painted, by whose hand: a highlight of a name is one for the whole page. */
const painted = new Map<LexicalEditor, { readonly hand: Hand; readonly ranges: readonly Range[] }>();

/** Paints what a person adds or would have look otherwise, without touching a node. */
export function paintAdded(
  editor: LexicalEditor,
  kind: 'rich' | 'line',
  hand: Hand,
  hunks: readonly PlacedHunk[],
): void {
  const leaves = editor.getEditorState().read(() => $unitLeaves(kind));
  const ranges = inProposal(hunks).flatMap(({ start, end }) =>
    leaves.flatMap((leaf, index): Range[] => {
      if (leaf.kind === 'line' && start <= leaf.start && leaf.start + 1 === end)
        return wordsOfLine(leaves, index).flatMap((word) => rangeOf(editor, word, word.start, word.start + word.size));
      return leaf.kind === 'text'
        ? rangeOf(editor, leaf, Math.max(start, leaf.start), Math.min(end, leaf.start + leaf.size))
        : [];
    }),
  );
  painted.set(editor, { hand, ranges });
  show();
}

/** Takes an editor's paint off. */
export function unpaintAdded(editor: LexicalEditor): void {
  painted.delete(editor);
  show();
}

/** A line that is of another kind is painted whole. */
function wordsOfLine(leaves: readonly UnitLeaf[], line: number): UnitLeaf[] {
  const rest = leaves.slice(line + 1);
  const next = rest.findIndex(({ kind }) => kind === 'line');
  return (next < 0 ? rest : rest.slice(0, next)).filter(({ kind }) => kind === 'text');
}

function rangeOf(editor: LexicalEditor, leaf: UnitLeaf, start: number, end: number): Range[] {
  const element = start < end ? editor.getElementByKey(leaf.node.getKey()) : null;
  const text = element === null ? null : document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!(text instanceof Text) || text.length < end - leaf.start) return [];
  const range = document.createRange();
  range.setStart(text, start - leaf.start);
  range.setEnd(text, end - leaf.start);
  return [range];
}

function show(): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  for (const hand of HANDS) {
    const ranges = [...painted.values()].flatMap((paint) => (paint.hand === hand ? paint.ranges : []));
    if (ranges.length === 0) CSS.highlights.delete(`added-by-${hand}`);
    else CSS.highlights.set(`added-by-${hand}`, new Highlight(...ranges));
  }
}
