import { $isLinkNode } from '@lexical/link';
import { $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $findMatchingParent } from '@lexical/utils';
import { $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode, type TextFormatType } from 'lexical';

export type BlockKind = 'paragraph' | 'h3' | 'h4' | 'quote' | 'bullet' | 'number';

export const TEXT_FORMATS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
] as const satisfies readonly TextFormatType[];
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** What the text at the selection is: what a toolbar shows as pressed. */
export interface Formats {
  readonly text: ReadonlySet<TextFormat>;
  readonly block: BlockKind;
  readonly isInTable: boolean;
  readonly linkUrl: string | null;
  readonly hasSelection: boolean;
}

export const NO_FORMATS: Formats = {
  text: new Set(),
  block: 'paragraph',
  isInTable: false,
  linkUrl: null,
  hasSelection: false,
};

/** Reads the formats at an editor's selection. */
export function readFormats(editor: LexicalEditor): Formats {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return NO_FORMATS;
    const node = selection.anchor.getNode();
    const link = $findMatchingParent(node, $isLinkNode);
    return {
      text: new Set(TEXT_FORMATS.filter((format) => selection.hasFormat(format))),
      block: $blockKind(node),
      isInTable: $findMatchingParent(node, $isTableNode) !== null,
      linkUrl: link?.getURL() ?? null,
      hasSelection: !selection.isCollapsed(),
    };
  });
}

/** True where a toolbar would show the same. */
export function sameFormats(a: Formats, b: Formats): boolean {
  return (
    a.block === b.block &&
    a.isInTable === b.isInTable &&
    a.linkUrl === b.linkUrl &&
    a.hasSelection === b.hasSelection &&
    a.text.size === b.text.size &&
    [...a.text].every((format) => b.text.has(format))
  );
}

function $blockKind(node: LexicalNode): BlockKind {
  const list = $findMatchingParent(node, $isListNode) as ListNode | null;
  if (list !== null) return list.getListType() === 'number' ? 'number' : 'bullet';
  const block = $findMatchingParent(node, (parent) => $isHeadingNode(parent) || $isQuoteNode(parent));
  if ($isHeadingNode(block)) return block.getTag() === 'h4' ? 'h4' : 'h3';
  return $isQuoteNode(block) ? 'quote' : 'paragraph';
}
