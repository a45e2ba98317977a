import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

/** Writes words at the caret, behind what is selected. */
export function insertText(editor: LexicalEditor, words: string): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (!selection.isCollapsed()) {
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
    }
    selection.insertText(words);
  });
}
