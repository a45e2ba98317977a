import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type NodeKey,
  type SerializedElementNode,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical';

type SerializedReference = Spread<{ identifier: string }, SerializedLexicalNode>;
type SerializedDefinition = Spread<{ identifier: string }, SerializedElementNode>;

/** The mark in the text that points to a footnote. Its number is painted from outside: it follows from the order. */
export class FootnoteReferenceNode extends DecoratorNode<null> {
  __identifier: string;

  static override getType(): string {
    return 'footnote-reference';
  }
  static override clone(node: FootnoteReferenceNode): FootnoteReferenceNode {
    return new FootnoteReferenceNode(node.__identifier, node.__key);
  }
  static override importJSON(json: SerializedReference): FootnoteReferenceNode {
    return $createFootnoteReferenceNode(json.identifier).updateFromJSON(json);
  }

  constructor(identifier = '', key?: NodeKey) {
    super(key);
    this.__identifier = identifier;
  }

  override exportJSON(): SerializedReference {
    return { ...super.exportJSON(), identifier: this.getIdentifier() };
  }
  override createDOM(config: EditorConfig): HTMLElement {
    const mark = document.createElement('sup');
    mark.className = config.theme.footnoteReference ?? '';
    mark.dataset.footnoteReference = this.__identifier;
    return mark;
  }
  override updateDOM(): false {
    return false;
  }
  override isInline(): true {
    return true;
  }
  override decorate(): null {
    return null;
  }
  override getTextContent(): string {
    return '';
  }
  getIdentifier(): string {
    return this.getLatest().__identifier;
  }
}

/** The text of a footnote: a block at the end of its field, with inline content. */
export class FootnoteDefinitionNode extends ElementNode {
  __identifier: string;

  static override getType(): string {
    return 'footnote-definition';
  }
  static override clone(node: FootnoteDefinitionNode): FootnoteDefinitionNode {
    return new FootnoteDefinitionNode(node.__identifier, node.__key);
  }
  static override importJSON(json: SerializedDefinition): FootnoteDefinitionNode {
    return $createFootnoteDefinitionNode(json.identifier).updateFromJSON(json);
  }

  constructor(identifier = '', key?: NodeKey) {
    super(key);
    this.__identifier = identifier;
  }

  override exportJSON(): SerializedDefinition {
    return { ...super.exportJSON(), identifier: this.getIdentifier() };
  }
  override createDOM(config: EditorConfig): HTMLElement {
    const note = document.createElement('p');
    note.className = config.theme.footnoteDefinition ?? '';
    note.dataset.footnoteDefinition = this.__identifier;
    return note;
  }
  override updateDOM(): false {
    return false;
  }
  override canIndent(): false {
    return false;
  }
  getIdentifier(): string {
    return this.getLatest().__identifier;
  }
}

export const $createFootnoteReferenceNode = (identifier: string): FootnoteReferenceNode =>
  $applyNodeReplacement(new FootnoteReferenceNode(identifier));
export const $createFootnoteDefinitionNode = (identifier: string): FootnoteDefinitionNode =>
  $applyNodeReplacement(new FootnoteDefinitionNode(identifier));
export const $isFootnoteReferenceNode = (node: LexicalNode | null | undefined): node is FootnoteReferenceNode =>
  node instanceof FootnoteReferenceNode;
export const $isFootnoteDefinitionNode = (node: LexicalNode | null | undefined): node is FootnoteDefinitionNode =>
  node instanceof FootnoteDefinitionNode;
