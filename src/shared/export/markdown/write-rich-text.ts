import type { Nodes, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { RichText } from '../../document/rich-text.ts';
import { readRichText } from './read-rich-text.ts';

/** Headings inside a field stand below the headings of the issue. */
export const HEADING_SHIFT = 2;

const tag =
  (name: string): Handle =>
  (node, _parent, state, info) =>
    `<${name}>${state.containerPhrasing(node, { ...info, before: '>', after: '<' })}</${name}>`;

const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.some((name) => name === 'tableCell' || name === 'headingAtx') ? '<br>' : '\\\n';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fence: '`',
  listItemIndent: 'one',
  rule: '-',
  incrementListMarker: true,
  resourceLink: true,
  // A colon behind a footnote mark at the start of a line would make it a footnote's text.
  unsafe: [{ character: ':', before: '\\]', inConstruct: 'phrasing' }],
  extensions: [gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: { underline: tag('u'), superscript: tag('sup'), subscript: tag('sub'), break: lineBreak },
};

/** Marks as tags: what is written where Markdown's own signs cannot stand (inside a word, beside a sign of another). */
const SAFE_OPTIONS: Options = {
  ...OPTIONS,
  handlers: { ...OPTIONS.handlers, strong: tag('strong'), emphasis: tag('em'), delete: tag('del') },
};

/**
 * Writes a field as Markdown. What is written is read back at once: where Markdown's signs would not give the same
 * tree, the block is written with tags for its marks.
 */
export function writeRichText(rich: RichText, footnotePrefix: string, inserts: readonly Insert[] = []): string {
  const blocks = rich.children.map((block) => prefixed(shifted(block), footnotePrefix));
  const whole = written(blocks, inserts, OPTIONS);
  if (same(readRichText(whole, footnotePrefix), rich)) return whole;
  return written(blocks, inserts, SAFE_OPTIONS);
}

/** Something that stands between the blocks of a field and is no part of it. */
export interface Insert {
  /** Blocks before it, footnotes not counted; where that is all of them, it stands behind the footnotes too. */
  readonly blocksBefore: number;
  readonly text: string;
}

function written(blocks: readonly RootContent[], inserts: readonly Insert[], options: Options): string {
  const count = blocks.filter(({ type }) => type !== 'footnoteDefinition').length;
  const at = ({ blocksBefore }: Insert) => (blocksBefore >= count ? blocks.length : blocksBefore);
  const cuts = [...new Set([0, ...inserts.map(at), blocks.length])].sort((a, b) => a - b);
  return cuts
    .flatMap((cut, index) => [
      toMarkdown({ type: 'root', children: blocks.slice(cuts[index - 1] ?? 0, cut) }, options).trimEnd(),
      ...inserts.filter((insert) => at(insert) === cut).map(({ text }) => text),
    ])
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A one-line text as the content of a heading. */
export const writeLine = (text: string): string =>
  toMarkdown({ type: 'heading', depth: 1, children: [{ type: 'text', value: text }] }, OPTIONS)
    .replace(/^# /, '')
    .trimEnd();

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function shifted(block: RootContent): RootContent {
  return block.type === 'heading' ? { ...block, depth: (block.depth + HEADING_SHIFT) as 5 | 6 } : block;
}

function prefixed<T extends Nodes>(node: T, prefix: string): T {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    const identifier = `${prefix}${node.identifier}`;
    const named = { ...node, identifier, label: identifier };
    return 'children' in named ? { ...named, children: named.children.map((child) => prefixed(child, prefix)) } : named;
  }
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as Nodes[]).map((child) => prefixed(child, prefix)) };
}
