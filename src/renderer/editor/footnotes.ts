import { $dfs } from '@lexical/utils';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { nanoid } from 'nanoid';
import {
  $createFootnoteDefinitionNode,
  $createFootnoteReferenceNode,
  $isFootnoteDefinitionNode,
  $isFootnoteReferenceNode,
  FootnoteDefinitionNode,
  FootnoteReferenceNode,
} from './footnote-nodes.ts';

/** Puts a footnote mark at the caret, its empty text at the end of the field, and the caret into that. */
export function insertFootnote(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || $definitionAt(selection.anchor.key) !== null) return;
    const identifier = nanoid(6);
    // A footnote belongs behind the words that it explains, not in their place.
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    selection.anchor.set(end.key, end.offset, end.type);
    selection.focus.set(end.key, end.offset, end.type);
    $insertNodes([$createFootnoteReferenceNode(identifier)]);
    const definition = $createFootnoteDefinitionNode(identifier);
    $getRoot().append(definition);
    definition.select();
  });
}

/** Keeps numbers on screen in step with the order of the marks, and lets a person go from mark to note and back. */
export function registerFootnotes(editor: LexicalEditor): () => void {
  const paint = () => editor.getEditorState().read(() => paintNumbers(editor));
  const cleanups = [
    editor.registerMutationListener(FootnoteReferenceNode, paint, { skipInitialization: false }),
    editor.registerMutationListener(FootnoteDefinitionNode, paint, { skipInitialization: false }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        const definition = $isRangeSelection(selection) ? $definitionAt(selection.anchor.key) : null;
        if (definition === null || event?.shiftKey === true) return false;
        event?.preventDefault();
        $selectReference(definition.getIdentifier());
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const target = event.target instanceof HTMLElement ? event.target.closest('[data-footnote-reference]') : null;
        if (!(target instanceof HTMLElement)) return false;
        const identifier = target.dataset.footnoteReference;
        const definition = $getRoot()
          .getChildren()
          .find((node) => $isFootnoteDefinitionNode(node) && node.getIdentifier() === identifier);
        if ($isElementNode(definition)) definition.selectEnd();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  ];
  return () => {
    for (const cleanup of cleanups) cleanup();
  };
}

function paintNumbers(editor: LexicalEditor): void {
  const order = $dfs().flatMap(({ node }) => ($isFootnoteReferenceNode(node) ? [node.getIdentifier()] : []));
  for (const { node } of $dfs()) {
    if (!$isFootnoteReferenceNode(node) && !$isFootnoteDefinitionNode(node)) continue;
    const number = order.indexOf(node.getIdentifier()) + 1;
    const element = editor.getElementByKey(node.getKey());
    if (element === null) continue;
    element.dataset.number = number === 0 ? '–' : String(number);
    if ($isFootnoteReferenceNode(node)) element.setAttribute('aria-label', `Footnote ${number}`);
  }
}

function $definitionAt(key: string): FootnoteDefinitionNode | null {
  const top = $getNodeByKey(key)?.getTopLevelElement();
  return $isFootnoteDefinitionNode(top) ? top : null;
}

function $selectReference(identifier: string): void {
  const found = $dfs().find(({ node }) => $isFootnoteReferenceNode(node) && node.getIdentifier() === identifier);
  found?.node.selectNext(0, 0);
}
