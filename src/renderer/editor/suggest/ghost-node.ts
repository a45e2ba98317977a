import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical';

type SerializedGhost = Spread<{ words: string; suggestion: string }, SerializedLexicalNode>;

/**
 * Words that a person suggests to take away, struck through where they stood. They are not in the text of the editor: they
 * are no characters on the page either, so that neither selection nor copy nor search on the page can meet them.
 */
export class GhostNode extends DecoratorNode<null> {
  __words: string;
  __suggestion: string;

  static override getType(): string {
    return 'suggestion-ghost';
  }
  static override clone(node: GhostNode): GhostNode {
    return new GhostNode(node.__words, node.__suggestion, node.__key);
  }
  static override importJSON(json: SerializedGhost): GhostNode {
    return $createGhostNode(json.words, json.suggestion).updateFromJSON(json);
  }

  constructor(words = '', suggestion = '', key?: NodeKey) {
    super(key);
    this.__words = words;
    this.__suggestion = suggestion;
  }

  override exportJSON(): SerializedGhost {
    return { ...super.exportJSON(), words: this.__words, suggestion: this.__suggestion };
  }
  override createDOM(config: EditorConfig): HTMLElement {
    const ghost = document.createElement('del');
    ghost.className = (config.theme.suggestionGhost as string | undefined) ?? '';
    ghost.dataset.words = this.__words;
    ghost.dataset.suggestion = this.__suggestion;
    return ghost;
  }
  override updateDOM(): false {
    return false;
  }
  override isInline(): true {
    return true;
  }
  override isKeyboardSelectable(): false {
    return false;
  }
  override decorate(): null {
    return null;
  }
  override getTextContent(): string {
    return '';
  }
}

export const $createGhostNode = (words: string, suggestion: string): GhostNode =>
  $applyNodeReplacement(new GhostNode(words, suggestion));
export const $isGhostNode = (node: LexicalNode | null | undefined): node is GhostNode => node instanceof GhostNode;
