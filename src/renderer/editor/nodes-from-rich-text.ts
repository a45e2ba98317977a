import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  type LexicalNode,
  type TextFormatType,
} from 'lexical';
import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { type InlineRun, type Mark, toInlineRuns } from '../../shared/document/inline-runs.ts';
import type { RichText } from '../../shared/document/rich-text.ts';
import { $createFootnoteDefinitionNode, $createFootnoteReferenceNode } from './footnote-nodes.ts';

const LEXICAL_FORMAT: Readonly<Record<Mark, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  underline: 'underline',
  delete: 'strikethrough',
  superscript: 'superscript',
  subscript: 'subscript',
};

/** Makes editor nodes of a tree, for inserting what was pasted. */
export const $nodesFromRichText = (rich: RichText): LexicalNode[] => rich.children.flatMap($blockNodes);

function $blockNodes(node: RootContent): LexicalNode[] {
  switch (node.type) {
    case 'paragraph':
      return [$createParagraphNode().append(...$inlineNodes(node.children))];
    case 'heading':
      return [$createHeadingNode(node.depth >= 4 ? 'h4' : 'h3').append(...$inlineNodes(node.children))];
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph' ? [$createQuoteNode().append(...$inlineNodes(child.children))] : $blockNodes(child),
      );
    case 'list':
      return [$listNode(node)];
    case 'table':
      return [$tableNode(node)];
    case 'thematicBreak':
      return [$createHorizontalRuleNode()];
    case 'footnoteDefinition': {
      const children = node.children.flatMap((child) =>
        'children' in child ? (child.children as PhrasingContent[]) : [],
      );
      return [$createFootnoteDefinitionNode(node.identifier).append(...$inlineNodes(children))];
    }
    default:
      return [];
  }
}

function $listNode(list: List): ListNode {
  const node = $createListNode(list.ordered === true ? 'number' : 'bullet', list.start ?? 1);
  for (const item of list.children) {
    const own = item.children.flatMap((child): PhrasingContent[] => (child.type === 'paragraph' ? child.children : []));
    node.append($createListItemNode().append(...$inlineNodes(own)));
    for (const child of item.children) {
      if (child.type === 'list') node.append(($createListItemNode() as ListItemNode).append($listNode(child)));
    }
  }
  return node;
}

function $tableNode(table: Table): LexicalNode {
  return $createTableNode().append(
    ...table.children.map((row, rowIndex) =>
      $createTableRowNode().append(
        ...row.children.map((cell, column) => {
          const paragraph = $createParagraphNode().append(...$inlineNodes(cell.children));
          const align = table.align?.[column];
          if (align != null) paragraph.setFormat(align);
          const state = rowIndex === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
          return $createTableCellNode(state).append(paragraph);
        }),
      ),
    ),
  );
}

const $inlineNodes = (nodes: readonly PhrasingContent[]): LexicalNode[] => {
  const out: LexicalNode[] = [];
  let openKey: string | null = null;
  let openLink = $createLinkNode('');
  for (const run of toInlineRuns(nodes)) {
    const node = $runNode(run);
    if (run.link === null) {
      openKey = null;
      out.push(node);
      continue;
    }
    const key = `${run.link.url}\n${run.link.title ?? ''}`;
    if (openKey !== key) {
      openKey = key;
      openLink = $createLinkNode(run.link.url, { title: run.link.title });
      out.push(openLink);
    }
    openLink.append(node);
  }
  return out;
};

function $runNode(run: InlineRun): LexicalNode {
  if (run.kind === 'break') return $createLineBreakNode();
  if (run.kind === 'footnote') return $createFootnoteReferenceNode(run.identifier);
  const node = $createTextNode(run.text);
  for (const mark of run.marks) node.toggleFormat(LEXICAL_FORMAT[mark]);
  return node;
}
