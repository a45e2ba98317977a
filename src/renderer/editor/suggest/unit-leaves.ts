import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import {
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $isFootnoteDefinitionNode, $isFootnoteReferenceNode } from '../footnote-nodes.ts';
import { $isGhostNode } from './ghost-node.ts';

/** A node of the editor with the units of the proposal that it stands for: a line's beginning, text, a break or mark. */
export interface UnitLeaf {
  readonly node: LexicalNode;
  readonly kind: 'line' | 'text' | 'mark' | 'ghost';
  readonly start: number;
  /** 0 for ghosts. */
  readonly size: number;
}

/** The nodes of the editor in the order of the proposal's units, as `readProposal` reads them; ghosts among them. */
export function $unitLeaves(kind: 'rich' | 'line'): UnitLeaf[] {
  const leaves: UnitLeaf[] = [];
  const push = (node: LexicalNode, leaf: UnitLeaf['kind'], size: number) =>
    leaves.push({ node, kind: leaf, start: endOf(leaves), size });
  const walkRuns = (parent: ElementNode) => {
    for (const child of parent.getChildren()) {
      if ($isGhostNode(child)) push(child, 'ghost', 0);
      else if ($isTextNode(child)) push(child, 'text', child.getTextContentSize());
      else if ($isLineBreakNode(child) || $isFootnoteReferenceNode(child)) push(child, 'mark', 1);
      else if ($isElementNode(child) && !$isListNode(child)) walkRuns(child);
    }
  };
  const walkBlock = (block: LexicalNode) => {
    if ($isListNode(block)) for (const item of block.getChildren()) walkBlock(item);
    else if ($isTableNode(block) || $isDecoratorNode(block)) push(block, 'line', 1);
    else if ($isElementNode(block)) {
      if (kind === 'rich' && (hasWords(block) || $isFootnoteDefinitionNode(block))) push(block, 'line', 1);
      walkRuns(block);
      if ($isListItemNode(block)) for (const child of block.getChildren()) if ($isListNode(child)) walkBlock(child);
    }
  };
  const blocks = $getRoot().getChildren();
  for (const block of blocks) if (!$isFootnoteDefinitionNode(block)) walkBlock(block);
  for (const block of blocks) if ($isFootnoteDefinitionNode(block)) walkBlock(block);
  return leaves;
}

export const endOf = (leaves: readonly UnitLeaf[]): number => {
  const last = leaves.at(-1);
  return last === undefined ? 0 : last.start + last.size;
};

/** True where a block has something of its own that is read back. */
export const hasWords = (block: ElementNode): boolean =>
  block
    .getChildren()
    .some(
      (child) =>
        ($isTextNode(child) && child.getTextContentSize() > 0) ||
        $isLineBreakNode(child) ||
        $isFootnoteReferenceNode(child) ||
        ($isLinkNode(child) && hasWords(child)),
    );
