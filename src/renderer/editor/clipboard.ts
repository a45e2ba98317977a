import { $generateJSONFromSelectedNodes, $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { richTextToHtml } from '../../shared/document/rich-text-to-html.ts';
import { $nodesFromRichText } from './nodes-from-rich-text.ts';
import { richTextFromNodes, type SerializedNode } from './rich-text-from-nodes.ts';

/** What a copy keeps for pasting into another editor of ours: Lexical's own nodes. */
export const OWN_FORMAT = 'application/x-lexical-editor';

/**
 * Pastes keep structure and drop the rest; copies carry clean HTML and plain text beside our own format. The cleaning
 * is the importer's, loaded when first needed.
 */
export function registerClipboard(editor: LexicalEditor, boundary: () => void): () => void {
  const cleanups = [
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        if (data === null) return false;
        boundary();
        const html = data.getData('text/html');
        if (data.types.includes(OWN_FORMAT) || html === '') return false;
        event.preventDefault();
        void pasteHtml(editor, html);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(editor, event)) return false;
        boundary();
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  ];
  return () => {
    for (const cleanup of cleanups) cleanup();
  };
}

async function pasteHtml(editor: LexicalEditor, html: string): Promise<void> {
  const { htmlToRichText } = await import('../../shared/import/index.ts');
  const rich = htmlToRichText(html);
  editor.update(
    () => {
      const selection = $getSelection();
      if (selection !== null) $insertGeneratedNodes(editor, $nodesFromRichText(rich), selection);
    },
    { tag: PASTE_TAG },
  );
}

function $copy(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const data = event !== null && 'clipboardData' in event ? event.clipboardData : null;
  if (data === null || event === null) return false;
  const selected = $generateJSONFromSelectedNodes<SerializedNode & { version: number; children?: never }>(
    editor,
    selection,
  );
  event.preventDefault();
  data.setData('text/plain', selection.getTextContent());
  data.setData('text/html', richTextToHtml(richTextFromNodes(selected.nodes as readonly SerializedNode[])));
  data.setData(OWN_FORMAT, JSON.stringify(selected));
  return true;
}
