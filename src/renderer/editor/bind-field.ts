import {
  $getAnchorAndFocusForUserState,
  type BindingV2,
  createBindingV2__EXPERIMENTAL as createBinding,
  syncYjsStateToLexicalV2__EXPERIMENTAL as hydrate,
  type Provider,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL as syncLexicalToYjs,
  syncYjsChangesToLexicalV2__EXPERIMENTAL as syncYjsToLexical,
  type UserState,
} from '@lexical/yjs';
import { $createRangeSelection, $getNodeByKey, $isElementNode, $setSelection, type LexicalEditor } from 'lexical';
import { type RelativePosition, type Transaction, UndoManager, type XmlElement, type YEvent } from 'yjs';

/** Caret and its other end, as positions that stay with the text they stand in. */
export interface FieldSelection {
  readonly anchor: RelativePosition | null;
  readonly focus: RelativePosition | null;
}

export interface FieldBinding {
  /** The origin that this editor's changes carry in the document. */
  readonly origin: object;
  readonly selection: () => FieldSelection;
  /** Puts the caret where it was, as far as the text is still there. */
  readonly restoreSelection: (selection: FieldSelection) => void;
  readonly unbind: () => void;
}

/**
 * Ties an editor to one field of a document, both ways, and fills it before the first key. Done by hand because
 * Lexical's collaboration plugin showed an empty editor for a document that was there already.
 */
export function bindField(editor: LexicalEditor, field: XmlElement): FieldBinding {
  const doc = field.doc;
  if (doc === null) throw new Error('bindField: the field is not part of a document');
  const binding = createBinding(editor, 'field', doc, new Map(), { getXmlElement: () => field });
  const provider = localProvider();

  const onYjs = (events: YEvent<XmlElement>[], transaction: Transaction) => {
    if (transaction.origin === binding) return;
    syncYjsToLexical(binding, provider, events as never, transaction, transaction.origin instanceof UndoManager);
  };

  hydrate(binding, provider);
  field.observeDeep(onYjs as never);
  const unregister = editor.registerUpdateListener((update) => {
    if (update.tags.has('skip-collab')) return;
    syncLexicalToYjs(
      binding,
      provider,
      update.prevEditorState,
      update.editorState,
      update.dirtyElements,
      update.dirtyLeaves,
      update.normalizedNodes,
      update.tags,
    );
  });

  return {
    origin: binding,
    selection() {
      const state = provider.awareness.getLocalState();
      return { anchor: state?.anchorPos ?? null, focus: state?.focusPos ?? null };
    },
    restoreSelection: (selection) => restoreSelection(editor, binding, provider, selection),
    unbind() {
      field.unobserveDeep(onYjs as never);
      unregister();
    },
  };
}

function restoreSelection(editor: LexicalEditor, binding: BindingV2, provider: Provider, selection: FieldSelection) {
  const state = provider.awareness.getLocalState();
  if (state === null || selection.anchor === null || selection.focus === null) return;
  const wanted: UserState = { ...state, anchorPos: selection.anchor, focusPos: selection.focus };
  editor.update(
    () => {
      const { anchorKey, anchorOffset, focusKey, focusOffset } = $getAnchorAndFocusForUserState(binding, wanted);
      if (anchorKey === null || focusKey === null) return;
      const range = $createRangeSelection();
      for (const [point, key, offset] of [
        [range.anchor, anchorKey, anchorOffset],
        [range.focus, focusKey, focusOffset],
      ] as const) {
        point.set(key, offset, $isElementNode($getNodeByKey(key)) ? 'element' : 'text');
      }
      $setSelection(range);
    },
    { tag: 'skip-collab' },
  );
}

/** What the binding asks of a network provider, for a document that only this window has open. */
function localProvider(): Provider {
  let state: UserState | null = {
    anchorPos: null,
    focusPos: null,
    color: '',
    name: '',
    focusing: false,
    awarenessData: {},
  };
  return {
    awareness: {
      getLocalState: () => state,
      getStates: () => new Map(),
      setLocalState(next) {
        state = next;
      },
      setLocalStateField(field, value) {
        if (state !== null) state = { ...state, [field]: value };
      },
      on() {},
      off() {},
    },
    connect() {},
    disconnect() {},
    on() {},
    off() {},
  } as Provider;
}
