import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { smartReplacement } from '../../shared/document/typographic-quotes.ts';

const TYPED = new Set(['"', "'", '-', '.']);

/**
 * Turns straight quotes, double hyphens and three dots into what the language prints. The straight sign goes in first,
 * as a step of its own, so that one undo gives it back.
 */
export function registerSmartPunctuation(editor: LexicalEditor, language: string, boundary: () => void): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (!TYPED.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      const first = selection.isBackward() ? selection.focus : selection.anchor;
      const replacement = smartReplacement($textBefore(first.getNode(), first.offset), event.key, language);
      if (replacement === null) return false;
      event.preventDefault();
      selection.insertText(event.key);
      queueMicrotask(() => {
        boundary();
        editor.update(() => $replaceBefore(event.key.length + replacement[0], replacement[1]), { discrete: true });
      });
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $textBefore(node: import('lexical').LexicalNode, offset: number): string {
  if (!$isTextNode(node)) return '';
  const own = node.getTextContent().slice(0, offset);
  const before = own.length >= 3 ? null : node.getPreviousSibling();
  return (before?.getTextContent().slice(-3) ?? '') + own;
}

function $replaceBefore(count: number, text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const node = selection.anchor.getNode();
  const end = selection.anchor.offset;
  if (!$isTextNode(node) || end < count) return;
  node.spliceText(end - count, count, text, true);
}
