import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from 'lexical';

/**
 * Writes words at the caret, behind what is selected, with a space to the words on either side. The caret is where the page
 * shows it: the browser tells of its last step a moment later, when another part of the window may have the keys already.
 */
export function insertText(editor: LexicalEditor, words: string): void {
  editor.update(() => {
    const shown = $createRangeSelectionFromDom(getSelection(), editor);
    if (shown !== null) $setSelection(shown);
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (!selection.isCollapsed()) {
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
    }
    const { anchor } = selection;
    const around = anchor.getNode().getTextContent();
    const at = anchor.type === 'text' ? anchor.offset : 0;
    const gapBefore = at > 0 && !/\s/.test(around.charAt(at - 1)) ? ' ' : '';
    const gapAfter = anchor.type === 'text' && /[\p{L}\p{N}]/u.test(around.charAt(at)) ? ' ' : '';
    selection.insertText(`${gapBefore}${words}${gapAfter}`);
  });
}
