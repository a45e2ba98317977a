import type { FootnoteDefinition, RootContent } from 'mdast';

export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx';

/** One paragraph, heading, list, table or quotation of a text that is brought in. */
export interface SourceBlock {
  readonly node: RootContent;
  /** Its words, for rules and for the eye. */
  readonly text: string;
}

/** A text that is brought in, before anyone has said what its paragraphs are. */
export interface Source {
  readonly name: string;
  readonly format: SourceFormat;
  /** BCP 47, stated by the text or detected. */
  readonly language: string;
  readonly blocks: readonly SourceBlock[];
  /** The texts of footnotes: they go with the block that refers to them. */
  readonly footnotes: readonly FootnoteDefinition[];
  /** What was cut or changed on the way in, in words. */
  readonly warnings: readonly string[];
}

/** Why a text cannot be read. The message names the file, what is wrong, and what to do. */
export interface ImportProblem {
  readonly kind: 'too-large' | 'damaged' | 'unknown-format' | 'empty' | 'hostile';
  readonly message: string;
}

/** What an import gets: bytes of a file, or a text that was pasted. */
export interface ImportInput {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Known for what is pasted; else told from the name and the content. */
  readonly format?: SourceFormat;
}
