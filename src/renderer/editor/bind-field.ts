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
import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { type RelativePosition, type Transaction, UndoManager, XmlElement, XmlText, type YEvent } from 'yjs';

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
  /** Where on the screen somebody else's selection is; null where its text is gone. */
  readonly rangeOf: (selection: FieldSelection) => { readonly range: Range; readonly isBackward: boolean } | null;
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
    forgetLostNodes(editor, binding, field);
    try {
      syncYjsToLexical(binding, provider, events as never, transaction, transaction.origin instanceof UndoManager);
    } catch {
      // The binding (0.52.0) stumbles over a caret whose text has become shorter. What the document holds is right: the
      // editor takes all of it anew, and the caret goes where it was.
      const selection = selectionOf(provider);
      editor.update(() => $setSelection(null), { discrete: true, tag: 'skip-collab' });
      hydrate(binding, provider);
      restoreSelection(editor, binding, provider, selection);
    }
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
    selection: () => selectionOf(provider),
    restoreSelection: (selection) => restoreSelection(editor, binding, provider, selection),
    rangeOf: (selection) => rangeOf(editor, binding, provider, selection),
    unbind() {
      field.unobserveDeep(onYjs as never);
      unregister();
    },
  };
}

function selectionOf(provider: Provider): FieldSelection {
  const state = provider.awareness.getLocalState();
  return { anchor: state?.anchorPos ?? null, focus: state?.focusPos ?? null };
}

/**
 * The binding (0.52.0) may still know nodes that Lexical has since merged into others or taken out, and fails on them at
 * the next change from outside: an undo, replace all, a merge. What it has forgotten it makes anew.
 */
function forgetLostNodes(editor: LexicalEditor, { mapping }: BindingV2, field: XmlElement): void {
  editor.getEditorState().read(() => {
    const visit = (shared: XmlElement | XmlText) => {
      const known = mapping.get(shared as XmlText) as LexicalNode | readonly LexicalNode[] | undefined;
      const nodes = known === undefined ? [] : [known].flat();
      if (nodes.some((node) => $getNodeByKey(node.getKey()) === null)) mapping.delete(shared);
      if (shared instanceof XmlElement)
        for (const child of shared.toArray()) if (child instanceof XmlElement || child instanceof XmlText) visit(child);
    };
    visit(field);
  });
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

function rangeOf(editor: LexicalEditor, binding: BindingV2, provider: Provider, { anchor, focus }: FieldSelection) {
  const state = provider.awareness.getLocalState();
  if (state === null || anchor === null || focus === null) return null;
  const wanted: UserState = { ...state, anchorPos: anchor, focusPos: focus };
  return editor.getEditorState().read(() => {
    const { anchorKey, anchorOffset, focusKey, focusOffset } = $getAnchorAndFocusForUserState(binding, wanted);
    const [from, to] = [domPoint(editor, anchorKey, anchorOffset), domPoint(editor, focusKey, focusOffset)];
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...from);
    const isBackward = range.comparePoint(...to) < 0;
    if (isBackward) range.setStart(...to);
    else range.setEnd(...to);
    return { range, isBackward };
  });
}

/** A place in Lexical's text as one in the page. */
function domPoint(editor: LexicalEditor, key: string | null, offset: number): [node: Node, offset: number] | null {
  const element = key === null ? null : editor.getElementByKey(key);
  if (element === null) return null;
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (text !== null && !$isElementNode($getNodeByKey(key as string)))
    return [text, Math.min(offset, text.textContent?.length ?? 0)];
  return [element, Math.min(offset, element.childNodes.length)];
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
