import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isGhostNode } from './ghost-node.ts';

/** Deleting takes what is beyond a ghost: a ghost itself is deleted already. */
export function registerStepOverGhosts(editor: LexicalEditor): () => void {
  const step = (isBackward: boolean): boolean => {
    $stepOver(isBackward);
    return false;
  };
  const cleanups = [DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
    editor.registerCommand(command, step, COMMAND_PRIORITY_CRITICAL),
  );
  return () => {
    for (const cleanup of cleanups) cleanup();
  };
}

function $stepOver(isBackward: boolean): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor } = selection;
  const node = anchor.getNode();
  let next: LexicalNode | null = null;
  if ($isTextNode(node)) {
    const isAtEdge = anchor.offset === (isBackward ? 0 : node.getTextContentSize());
    next = isAtEdge ? sibling(node, isBackward) : null;
  } else if ($isElementNode(node)) next = node.getChildAtIndex(isBackward ? anchor.offset - 1 : anchor.offset);
  if (!$isGhostNode(next)) return;
  let last: LexicalNode = next;
  for (let beyond = sibling(last, isBackward); $isGhostNode(beyond); beyond = sibling(last, isBackward)) last = beyond;
  const beyond = sibling(last, isBackward);
  if ($isTextNode(beyond)) {
    const offset = isBackward ? beyond.getTextContentSize() : 0;
    beyond.select(offset, offset);
  } else {
    const index = last.getIndexWithinParent() + (isBackward ? 0 : 1);
    last.getParentOrThrow().select(index, index);
  }
}

const sibling = (node: LexicalNode, isBackward: boolean): LexicalNode | null =>
  isBackward ? node.getPreviousSibling() : node.getNextSibling();
