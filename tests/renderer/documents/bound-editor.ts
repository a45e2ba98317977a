import { createHeadlessEditor } from '@lexical/headless';
import type { LexicalEditor } from 'lexical';
import type * as Y from 'yjs';
import { bindField } from '../../../src/renderer/editor/bind-field.ts';
import { RICH_FIELD_NODES } from '../../../src/renderer/editor/field-nodes.ts';
import { richTextFromNodes, type SerializedNode } from '../../../src/renderer/editor/rich-text-from-nodes.ts';
import type { RichText } from '../../../src/shared/document/rich-text.ts';

/** An editor without a window, tied to a field as the one on screen is. */
export function boundEditor(field: Y.XmlElement): LexicalEditor {
  const editor = createHeadlessEditor({
    namespace: 'test',
    nodes: [...RICH_FIELD_NODES],
    onError(error) {
      throw error;
    },
  });
  bindField(editor, field);
  return editor;
}

/** What an editor shows. */
export function shownIn(editor: LexicalEditor): RichText {
  const { root } = editor.getEditorState().toJSON();
  return richTextFromNodes((root as unknown as { children: SerializedNode[] }).children);
}
