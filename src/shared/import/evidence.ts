import type { RootContent } from 'mdast';
import { countWords } from '../document/word-count.ts';
import type { SourceBlock } from './source.ts';

/** What the rules weigh of one block. */
export interface Evidence {
  readonly words: number;
  readonly isHeading: boolean;
  readonly depth: number;
  /** Every word of it is bold. */
  readonly isBold: boolean;
  readonly isAllCaps: boolean;
  /** "1.", "2)", "III." before the words; the length with its space, 0 where there is none. */
  readonly numberLength: number;
  /** Ends as a sentence does, or in a comma or semicolon. */
  readonly endsSentence: boolean;
  readonly endsColon: boolean;
  readonly startsLower: boolean;
  /** Share of longer words that begin with a capital. */
  readonly titleCase: number;
  readonly sentences: number;
}

const NUMBER =
  /^(?:#?\d{1,2}\s?[.):]|\d{1,2}\s?[–—-]\s|\d{1,2}\/\d{1,2}\s|[IVX]{1,4}[.)]|№\s?\d+[.:]?|\(\d{1,2}\)|[➀-➓①-⑳])\s*/u;

export function evidenceOf({ node, text }: SourceBlock, language: string): Evidence {
  const bare = text.replace(/["'”’»)\]*]+$/u, '');
  const longer = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return {
    words: countWords(text, language),
    isHeading: node.type === 'heading',
    depth: node.type === 'heading' ? node.depth : 0,
    isBold: node.type === 'paragraph' && strongLength(node) >= text.replace(/\s/g, '').length * 0.9,
    isAllCaps: letters > 3 && capitals / letters > 0.85,
    numberLength: NUMBER.exec(text)?.[0].length ?? 0,
    endsSentence: /[.。;,…]$/u.test(bare),
    endsColon: /[:：]$/u.test(bare),
    startsLower: /^\p{Ll}/u.test(text),
    titleCase: longer.length === 0 ? 0 : longer.filter((word) => /^\p{Lu}/u.test(word)).length / longer.length,
    sentences: text.split(/[.!?。！？]["'”’»)]?\s+(?=\p{Lu}|[\u3400-\u9fff])/u).length,
  };
}

/** How many characters without spaces are bold. */
function strongLength(node: RootContent, isStrong = false): number {
  if (node.type === 'text') return isStrong ? node.value.replace(/\s/g, '').length : 0;
  if (!('children' in node)) return 0;
  return (node.children as RootContent[]).reduce(
    (sum, child) => sum + strongLength(child, isStrong || node.type === 'strong'),
    0,
  );
}

/** How many characters at the start of a block are bold before the first that is not. */
export function leadingStrongLength({ node }: SourceBlock): number {
  let length = 0;
  const walk = (inner: RootContent, isStrong: boolean): boolean => {
    if (inner.type === 'text') {
      if (!isStrong && inner.value.trim() !== '') return false;
      length += inner.value.length;
      return true;
    }
    if (!('children' in inner)) return true;
    return (inner.children as RootContent[]).every((child) => walk(child, isStrong || inner.type === 'strong'));
  };
  if (node.type === 'paragraph') walk(node, false);
  return length;
}
