import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { type ReactElement, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { normalizeRichText } from '../../shared/document/normalize.ts';
import type { RichText } from '../../shared/document/rich-text.ts';
import styles from './field.module.css';
import { registerRichField } from './field-behaviour.ts';
import { RICH_FIELD_NODES } from './field-nodes.ts';
import { FIELD_THEME } from './field-theme.ts';
import { $nodesFromRichText } from './nodes-from-rich-text.ts';
import { richTextFromNodes, type SerializedNode } from './rich-text-from-nodes.ts';

/** What a caller may ask of a small editor. */
export interface SmallEditorHandle {
  readonly read: () => RichText;
  /** Puts words in place of what was typed since the last `@`, and a space behind them. */
  readonly completeMention: (words: string) => void;
  readonly focus: () => void;
}

export interface SmallEditorProps {
  readonly label: string;
  readonly placeholder: string;
  readonly language: string;
  readonly initial: RichText;
  readonly handle: Ref<SmallEditorHandle>;
  /** Mod+Enter. */
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** What stands between the last `@` and the caret; null where nobody is being named. */
  readonly onMention: (typed: string | null) => void;
  readonly onEmpty: (isEmpty: boolean) => void;
}

/** Typing that goes on without a pause this long is undone as one. */
const UNDO_GROUP_MS = 600;

/** A text that is not part of the issue, such as a comment: emphasis, links and lists, and names behind `@`. */
export function SmallEditor(props: SmallEditorProps): ReactElement {
  const { label, placeholder, language, initial, handle } = props;
  const root = useRef<HTMLDivElement>(null);
  const editorRef = useRef<LexicalEditor | null>(null);
  const calls = useRef(props);
  const [first] = useState(initial);
  const [isEmpty, setIsEmpty] = useState(true);
  useEffect(() => {
    calls.current = props;
  });

  useLayoutEffect(() => {
    const editor = createEditor({
      namespace: 'digest-desk-small',
      nodes: RICH_FIELD_NODES,
      theme: FIELD_THEME,
      onError(error) {
        throw error;
      },
    });
    editorRef.current = editor;
    editor.update(
      () => {
        $getRoot().append(...$nodesFromRichText(first));
        if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
      },
      { discrete: true },
    );
    const submit = (event: KeyboardEvent | null) => {
      if (event === null || !(event.ctrlKey || event.metaKey)) return false;
      event.preventDefault();
      calls.current.onSubmit();
      return true;
    };
    const cancel = () => {
      calls.current.onCancel();
      return true;
    };
    const cleanups = [
      registerRichField(editor, { language, boundary: () => {} }),
      registerHistory(editor, createEmptyHistoryState(), UNDO_GROUP_MS),
      editor.registerCommand(KEY_ENTER_COMMAND, submit, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, cancel, COMMAND_PRIORITY_CRITICAL),
      editor.registerUpdateListener(({ editorState }) => {
        const { empty, mention } = editorState.read(() => ({
          empty: $getRoot().getTextContent().trim() === '',
          mention: $mentionAtCaret()?.typed ?? null,
        }));
        setIsEmpty(empty);
        calls.current.onEmpty(empty);
        calls.current.onMention(mention);
      }),
    ];
    editor.setRootElement(root.current);
    editor.focus();
    return () => {
      for (const cleanup of cleanups) cleanup();
      editor.setRootElement(null);
      editorRef.current = null;
    };
  }, [first, language]);

  useImperativeHandle(handle, () => ({
    read: () => (editorRef.current === null ? first : readTree(editorRef.current)),
    completeMention: (words) => editorRef.current?.update(() => $completeMention(words)),
    focus: () => editorRef.current?.focus(),
  }));

  return (
    <div className={styles.holder}>
      <div
        ref={root}
        className={styles.field}
        data-size="comment"
        data-own-text=""
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline
        aria-label={label}
        aria-placeholder={placeholder}
        tabIndex={0}
        lang={language}
        spellCheck
      />
      {isEmpty ? (
        <div className={`${styles.placeholder} ${styles.field}`} data-size="comment" aria-hidden="true">
          {placeholder}
        </div>
      ) : null}
    </div>
  );
}

const readTree = (editor: LexicalEditor): RichText =>
  normalizeRichText(richTextFromNodes(editor.getEditorState().toJSON().root.children as readonly SerializedNode[]));

function $mentionAtCaret(): { readonly node: TextNode; readonly start: number; readonly typed: string } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return null;
  const before = node.getTextContent().slice(0, selection.anchor.offset);
  const match = /(?:^|\s)@([\p{L}\p{M}\d .'’-]{0,40})$/u.exec(before);
  return match === null ? null : { node, start: before.length - (match[1] ?? '').length, typed: match[1] ?? '' };
}

function $completeMention(words: string): void {
  const found = $mentionAtCaret();
  if (found === null) return;
  const { node, start, typed } = found;
  node.spliceText(start, typed.length, `${words} `, true);
}
