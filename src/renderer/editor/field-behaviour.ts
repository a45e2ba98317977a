import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import { registerList, registerListStrictIndentTransform } from '@lexical/list';
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { $createHeadingNode, HeadingNode, registerRichText } from '@lexical/rich-text';
import { registerTableCellUnmergeTransform, registerTablePlugin, registerTableSelectionObserver } from '@lexical/table';
import { mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
} from 'lexical';
import { registerClipboard } from './clipboard.ts';
import { registerFootnotes } from './footnotes.ts';
import { registerSmartPunctuation } from './smart-punctuation.ts';
import { registerTabInLists } from './tab-in-lists.ts';

/** What a field's editor needs to know of the issue around it. */
export interface FieldContext {
  readonly language: string;
  /** Ends an undo group. */
  readonly boundary: () => void;
  /** A one-line field: Enter or Down at its end leads on. */
  readonly onLeave?: () => void;
}

const HEADING: Transformer = {
  dependencies: [HeadingNode],
  export: null as never,
  regExp: /^(#{1,4})\s/,
  replace: (parent, children, match) => {
    const heading = $createHeadingNode((match[1] ?? '').length % 2 === 1 ? 'h3' : 'h4');
    heading.append(...children);
    parent.replace(heading);
    heading.select(0, 0);
  },
  type: 'element',
};

const RULE: Transformer = {
  dependencies: [HorizontalRuleNode],
  export: null as never,
  regExp: /^(---|\*\*\*|___)\s?$/,
  replace: (parent) => {
    const paragraph = $createParagraphNode();
    parent.replace($createHorizontalRuleNode()).insertAfter(paragraph);
    paragraph.select();
  },
  type: 'element',
};

const SHORTCUTS: Transformer[] = [
  HEADING,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
  RULE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
];

/** Everything that a rich field does by itself. Returns what ends it. */
export function registerRichField(editor: LexicalEditor, context: FieldContext): () => void {
  return mergeRegister(
    registerClipboard(editor, context.boundary),
    registerSmartPunctuation(editor, context.language, context.boundary),
    registerFootnotes(editor),
    registerRichText(editor),
    registerList(editor),
    registerListStrictIndentTransform(editor),
    registerTablePlugin(editor),
    registerTableCellUnmergeTransform(editor),
    registerTableSelectionObserver(editor, true),
    registerTabInLists(editor),
    registerMarkdownShortcuts(editor, SHORTCUTS),
  );
}

/** A one-line field: plain text, no paragraphs; what is pasted becomes one line. */
export function registerLineField(editor: LexicalEditor, context: FieldContext): () => void {
  const leave = (event: KeyboardEvent | null) => {
    event?.preventDefault();
    context.onLeave?.();
    return true;
  };
  return mergeRegister(
    registerSmartPunctuation(editor, context.language, context.boundary),
    editor.registerCommand(KEY_ENTER_COMMAND, leave, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, () => false, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || event.shiftKey) return false;
        const size = selection.anchor.getNode().getTopLevelElement()?.getTextContentSize() ?? 0;
        const atEnd =
          selection.isCollapsed() && selection.anchor.offset === selection.anchor.getNode().getTextContentSize();
        return atEnd && size > 0 ? leave(event) : false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        if (data === null) return false;
        event.preventDefault();
        context.boundary();
        const line = data.getData('text/plain').replace(/\s+/g, ' ').trim();
        editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, line);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    registerRichText(editor),
  );
}
