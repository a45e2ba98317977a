import { $isRootTextContentEmpty } from '@lexical/text';
import { createEditor, type LexicalEditor } from 'lexical';
import { type FocusEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { XmlElement } from 'yjs';
import { bindField } from './bind-field.ts';
import styles from './field.module.css';
import { registerLineField, registerRichField } from './field-behaviour.ts';
import { RICH_FIELD_NODES } from './field-nodes.ts';
import type { FieldRegistry } from './field-registry.ts';
import { FIELD_THEME } from './field-theme.ts';

export interface FieldEditorProps {
  /** The shared type that holds the field. A new one is a new editor. */
  readonly field: XmlElement;
  /** Names the field in its issue. */
  readonly fieldKey: string;
  readonly kind: 'rich' | 'line';
  readonly size: 'body' | 'side' | 'lede' | 'headline' | 'section';
  readonly label: string;
  readonly placeholder: string;
  /** BCP 47: quotes, hyphenation and spelling go by it. */
  readonly language: string;
  readonly registry: FieldRegistry;
  /** Lets this editor's changes be undone with the issue. Returns what ends it. */
  readonly track: (origin: object) => () => void;
  readonly boundary: () => void;
  /** True where the text is to be read and not changed. */
  readonly isReadOnly?: boolean;
  /** Where Enter leads from a one-line field. */
  readonly onLeave?: () => void;
}

/** An editor for one field, bound to the document for as long as it is on screen. */
export function FieldEditor(props: FieldEditorProps): ReactElement {
  const {
    field,
    fieldKey,
    kind,
    size,
    label,
    placeholder,
    language,
    registry,
    track,
    boundary,
    isReadOnly = false,
    onLeave,
  } = props;
  const root = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  const [isEmpty, setIsEmpty] = useState(false);
  const mounted = useRef<LexicalEditor | null>(null);

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const editor = createEditor({
      namespace: 'digest-desk',
      nodes: kind === 'rich' ? RICH_FIELD_NODES : [],
      theme: FIELD_THEME,
      editable: element.contentEditable !== 'false',
      onError(error) {
        throw error;
      },
    });
    const context = { language, boundary, onLeave: () => leave.current?.() };
    // Behaviours before the text: each would go through all of it again. The text before the element: on screen, every
    // update asks for the selection, and the browser lays the page out to answer.
    const unregister = kind === 'rich' ? registerRichField(editor, context) : registerLineField(editor, context);
    const binding = bindField(editor, field);
    editor.setRootElement(element);
    mounted.current = editor;
    const cleanups = [
      track(binding.origin),
      unregister,
      editor.registerUpdateListener(() => setIsEmpty(readIsEmpty(editor))),
      registry.mount({ key: fieldKey, kind, language, editor, binding }),
      binding.unbind,
    ];
    setIsEmpty(readIsEmpty(editor));
    return () => {
      for (const cleanup of cleanups) cleanup();
      editor.setRootElement(null);
      mounted.current = null;
    };
  }, [field, fieldKey, kind, language, registry, track, boundary]);

  useLayoutEffect(() => mounted.current?.setEditable(!isReadOnly), [isReadOnly]);

  const onFocus = (event: FocusEvent) => {
    if (event.currentTarget === event.target || root.current?.contains(event.target)) registry.setActive(fieldKey);
  };

  return (
    <div className={styles.holder}>
      <div
        ref={root}
        className={styles.field}
        data-size={size}
        data-field={fieldKey}
        contentEditable={!isReadOnly}
        suppressContentEditableWarning
        role="textbox"
        aria-readonly={isReadOnly || undefined}
        aria-multiline={kind === 'rich'}
        aria-label={label}
        aria-placeholder={placeholder}
        tabIndex={0}
        lang={language}
        spellCheck
        onFocus={onFocus}
        onBlur={boundary}
      />
      {isEmpty ? (
        <div className={`${styles.placeholder} ${styles.field}`} data-size={size} aria-hidden="true">
          {placeholder}
        </div>
      ) : null}
    </div>
  );
}

const readIsEmpty = (editor: LexicalEditor): boolean =>
  editor.getEditorState().read(() => $isRootTextContentEmpty(editor.isComposing(), false));
