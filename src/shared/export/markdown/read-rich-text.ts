import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { normalizeRichText } from '../../document/normalize.ts';
import type { RichText } from '../../document/rich-text.ts';

const HEADING_SHIFT = 2;

/** Parses Markdown as our exports are written. Literal addresses stay text: only real links are links. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()],
  });
}

/** Reads one field back from the Markdown of it. */
export const readRichText = (markdown: string, footnotePrefix: string): RichText =>
  fieldFromBlocks(
    parseMarkdown(markdown).children.filter((block) => !isImageAlone(block)),
    footnotePrefix,
  );

/** Pictures stand among the blocks of a field, and are no part of it. */
const isImageAlone = (block: RootContent): boolean =>
  block.type === 'paragraph' && block.children.every(({ type }) => type === 'image');

/** Makes a field of parsed blocks: our tags become nodes, footnote names and heading depths what they were. */
export function fieldFromBlocks(blocks: readonly RootContent[], footnotePrefix: string): RichText {
  return normalizeRichText({ children: blocks.map((block) => restored(block, footnotePrefix)) });
}

function restored(node: RootContent, prefix: string): RootContent {
  if (node.type === 'footnoteReference')
    return { ...node, identifier: nameWithout(node.label ?? node.identifier, prefix) };
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).map((child) => restored(child, prefix));
  const withTags = joinTags(children as PhrasingContent[]) as never;
  if (node.type === 'footnoteDefinition') {
    return { ...node, identifier: nameWithout(node.label ?? node.identifier, prefix), children: withTags };
  }
  if (node.type === 'heading')
    return { ...node, depth: Math.max(1, node.depth - HEADING_SHIFT) as 3 | 4, children: withTags };
  return { ...node, children: withTags } as RootContent;
}

const nameWithout = (name: string, prefix: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;

const TAGS: Readonly<Record<string, 'underline' | 'superscript' | 'subscript' | 'strong' | 'emphasis' | 'delete'>> = {
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  del: 'delete',
  s: 'delete',
};

interface OpenTag {
  readonly name: string;
  readonly children: PhrasingContent[];
}

/** Markdown gives tags as loose nodes between their contents; this puts the contents into nodes of the mark. */
function joinTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const open: OpenTag[] = [{ name: '', children: [] }];
  const add = (node: PhrasingContent) => open.at(-1)?.children.push(node);
  for (const node of nodes) {
    if (node.type !== 'html') {
      add(node);
      continue;
    }
    const match = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(node.value);
    const name = match?.[2]?.toLowerCase() ?? '';
    if (name === 'br') add({ type: 'break' });
    else if (TAGS[name] === undefined) continue;
    else if (match?.[1] === '') open.push({ name, children: [] });
    else if (open.at(-1)?.name === name) {
      const closed = open.pop() as OpenTag;
      add({ type: TAGS[name], children: closed.children } as PhrasingContent);
    }
  }
  // A tag that is never closed marks nothing.
  return open.flatMap((tag) => tag.children);
}
