import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { type Hunk, isKindChange, isLookChange } from '../../../shared/document/hunks.ts';
import { lengthOf, type Pieces, slicePieces } from '../../../shared/document/pieces.ts';
import type { PlacedHunk } from '../../../shared/suggestions/placed-hunk.ts';
import { $createGhostNode, $isGhostNode } from './ghost-node.ts';
import { $unitLeaves, hasWords, type UnitLeaf } from './unit-leaves.ts';

/** What is struck through, and where in the proposal it stands. */
export interface Ghost {
  readonly place: number;
  readonly words: string;
  readonly suggestion: string;
}

/** A change with where what it adds stands in the proposal. */
export interface ProposedHunk {
  readonly hunk: PlacedHunk;
  readonly start: number;
  readonly end: number;
}

/** Where changes of a text, in order, stand in what they make of it. */
export function inProposal(hunks: readonly PlacedHunk[]): ProposedHunk[] {
  let by = 0;
  return hunks.map((hunk) => {
    const start = hunk.start + by;
    const end = start + lengthOf(hunk.added);
    by += lengthOf(hunk.added) - (hunk.end - hunk.start);
    return { hunk, start, end };
  });
}

/** The ghosts of some changes: what they take away, but for looks and kinds of lines, which are shown as they would be. */
export function ghostsOf(base: Pieces, hunks: readonly PlacedHunk[]): Ghost[] {
  return inProposal(hunks).flatMap(({ hunk, start }): Ghost[] => {
    const removed = removedBy(base, hunk);
    if (removed.length === 0 || isLookChange(removed, hunk.added) || isKindChange(removed, hunk.added)) return [];
    // A line that gets other words along with another kind stands where it stood: its beginning is not struck out.
    const isTurned = removed[0]?.kind === 'line' && hunk.added[0]?.kind === 'line';
    const words = shownWords(isTurned ? removed.slice(1) : removed);
    return words === '' ? [] : [{ place: isTurned ? start + 1 : start, words, suggestion: hunk.id }];
  });
}

const removedBy = (base: Pieces, { start, end }: Hunk): Pieces => slicePieces(base, start, end);

const shownWords = (pieces: Pieces): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'break') return ' ⏎ ';
      if (piece.kind === 'footnote') return '[note]';
      return piece.line.kind === 'table' ? '[table]' : piece.line.kind === 'rule' ? '[rule]' : '¶ ';
    })
    .join('');

/** Makes the editor's ghosts these, touching only those that differ. Returns whether anything was changed. */
export function $placeGhosts(kind: 'rich' | 'line', ghosts: readonly Ghost[]): boolean {
  const present = $unitLeaves(kind).flatMap(({ node, start }) => ($isGhostNode(node) ? [{ node, start }] : []));
  const left = [...ghosts];
  let isChanged = false;
  for (const { node, start } of present) {
    const at = left.findIndex(
      ({ place, words, suggestion }) => place === start && words === node.__words && suggestion === node.__suggestion,
    );
    if (at >= 0) left.splice(at, 1);
    else {
      node.remove();
      isChanged = true;
    }
  }
  for (const { place, words, suggestion } of left) {
    $insertAt($unitLeaves(kind), place, $createGhostNode(words, suggestion), words.startsWith('¶'));
    isChanged = true;
  }
  return isChanged;
}

function $insertAt(leaves: readonly UnitLeaf[], place: number, ghost: LexicalNode, isWholeLine: boolean): void {
  const leaf = leaves.find(({ start, size }) => start < place && place <= start + size);
  const block = leaf === undefined ? null : leaf.node.getTopLevelElement();
  // What is left of a paragraph whose words are deleted: they are shown there, not behind the paragraph before.
  const emptied = isWholeLine
    ? emptyBlockAt(leaf === undefined ? $getRoot().getFirstChild() : block?.getNextSibling())
    : null;
  if (emptied !== null) emptied.append(ghost);
  else if (leaf === undefined) $firstBlock().splice(0, 0, [ghost]);
  else if (leaf.kind === 'line') {
    if (!$isElementNode(leaf.node) || leaf.node.isShadowRoot() || leaf.node.getType() === 'table')
      leaf.node.insertAfter($createParagraphNode().append(ghost));
    else leaf.node.splice(0, 0, [ghost]);
  } else if (leaf.kind === 'text' && $isTextNode(leaf.node) && place < leaf.start + leaf.size) {
    const [, rest] = leaf.node.splitText(place - leaf.start);
    rest?.insertBefore(ghost, false);
  } else leaf.node.insertAfter(ghost, false);
}

const emptyBlockAt = (node: LexicalNode | null | undefined): ElementNode | null =>
  $isParagraphNode(node) && !hasWords(node) && !node.getChildren().some($isGhostNode) ? node : null;

/** The first block with words of its own; one is made where the field begins with a table or rule. */
function $firstBlock(): ElementNode {
  let node = $getRoot().getFirstChild();
  if ($isListNode(node)) node = node.getFirstChild();
  if ($isElementNode(node) && node.getType() !== 'table' && (!$isListNode(node) || $isListItemNode(node))) return node;
  const paragraph = $createParagraphNode();
  const first = $getRoot().getFirstChild();
  if (first === null) $getRoot().append(paragraph);
  else first.insertBefore(paragraph);
  return paragraph;
}
