import { $createHorizontalRuleNode } from '@lexical/extension';
import { $toggleLink } from '@lexical/link';
import { $insertList, $removeList } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  INSERT_TABLE_COMMAND,
} from '@lexical/table';
import { $findMatchingParent, $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  type ElementFormatType,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { insertFootnote } from './footnotes.ts';
import { type BlockKind, readFormats, type TextFormat } from './formats.ts';

export const toggleText = (editor: LexicalEditor, format: TextFormat): void => {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, format);
};

/** Makes the chosen blocks of a kind; a list of the same kind becomes paragraphs again. */
export function setBlock(editor: LexicalEditor, kind: BlockKind): void {
  const current = readFormats(editor).block;
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (kind === 'bullet' || kind === 'number') {
      if (current === kind) $removeList();
      else $insertList(kind);
      return;
    }
    if (current === 'bullet' || current === 'number') $removeList();
    const wanted = current === kind ? 'paragraph' : kind;
    $setBlocksType($getSelection(), () =>
      wanted === 'paragraph'
        ? $createParagraphNode()
        : wanted === 'quote'
          ? $createQuoteNode()
          : $createHeadingNode(wanted),
    );
  });
}

/** Sets the link of the selection, or of the link that the caret stands in; null removes it. */
export function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(() => $toggleLink(url));
}

export { insertFootnote };

export function insertRule(editor: LexicalEditor): void {
  editor.update(() => $insertNodeToNearestRoot($createHorizontalRuleNode()));
}

/** Puts a small table with a head row behind the caret's block. */
export function insertTable(editor: LexicalEditor): void {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, {
    rows: '3',
    columns: '3',
    includeHeaders: { rows: true, columns: false },
  });
}

export function insertNoBreakSpace(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('\u00a0');
  });
}

/** What can be done to the table around the caret, by name. */
export const TABLE_EDITS = {
  'row-above': () => $insertTableRowAtSelection(false),
  'row-below': () => $insertTableRowAtSelection(true),
  'column-before': () => $insertTableColumnAtSelection(false),
  'column-after': () => $insertTableColumnAtSelection(true),
  'delete-row': () => $deleteTableRowAtSelection(),
  'delete-column': () => $deleteTableColumnAtSelection(),
  'delete-table': () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $findTableNode(selection.anchor.getNode())?.remove();
  },
  'align-left': () => $alignColumn('left'),
  'align-center': () => $alignColumn('center'),
  'align-right': () => $alignColumn('right'),
} as const;
export type TableEdit = keyof typeof TABLE_EDITS;

/**
 * Changes the table around the caret. After a merge its rows may be of unlike lengths; Lexical makes a table whole when it is
 * touched, and cannot take out a column before.
 */
export function editTable(editor: LexicalEditor, edit: TableEdit): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) $findTableNode(selection.anchor.getNode())?.markDirty();
    },
    { discrete: true },
  );
  editor.update(() => {
    TABLE_EDITS[edit]();
  });
}

/** Aligns every cell of the caret's column: a table column has one alignment in every output. */
function $alignColumn(align: ElementFormatType): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const cell = $findMatchingParent(selection.anchor.getNode(), (node) => node.getType() === 'tablecell');
  const table = $findTableNode(selection.anchor.getNode());
  if (cell === null || table === null) return;
  const column = cell.getIndexWithinParent();
  for (const row of table.getChildren()) {
    const other = $isElementNode(row) ? row.getChildAtIndex(column) : null;
    if (!$isElementNode(other)) continue;
    for (const block of other.getChildren())
      if ($isElementNode(block) && !$isRootOrShadowRoot(block)) block.setFormat(align);
  }
}
