import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { fromInlineRuns, type InlineRun, toInlineRuns } from '../document/inline-runs.ts';
import { type Mapping, mapSource } from './mapping.ts';
import type { Role } from './roles.ts';
import type { SourceBlock } from './source.ts';

/** A person says what a block is; everything that nobody has said is found again around it. */
export function setRole(mapping: Mapping, index: number, role: Role): Mapping {
  return mapSource(mapping.source, mapping.options, new Map([...mapping.pins, [index, role]]));
}

/** Cuts a paragraph in two at an offset of its text. The same mapping where that is at an end, or the block is no paragraph. */
export function splitBlock(mapping: Mapping, index: number, offset: number): Mapping {
  const block = mapping.source.blocks[index];
  if (
    block === undefined ||
    !('children' in block.node) ||
    (block.node.type !== 'paragraph' && block.node.type !== 'heading')
  )
    return mapping;
  const { node } = block;
  const [before, after] = splitRuns(toInlineRuns(node.children), offset);
  const parts = [before, after].map((runs): SourceBlock => {
    const part: RootContent = { ...node, children: fromInlineRuns(runs) };
    return { node: part, text: textOf(part).trim() };
  });
  if (parts.some((part) => part.text === '')) return mapping;
  return replaceBlocks(mapping, index, 1, parts);
}

/** Joins a block with the next, as one paragraph. The same mapping where either is no text. */
export function joinWithNext(mapping: Mapping, index: number): Mapping {
  const [first, second] = [mapping.source.blocks[index], mapping.source.blocks[index + 1]];
  if (first === undefined || second === undefined || !isText(first.node) || !isText(second.node)) return mapping;
  const space: InlineRun = { kind: 'text', text: ' ', marks: new Set(), link: null };
  const node: RootContent = {
    ...first.node,
    children: fromInlineRuns([...toInlineRuns(first.node.children), space, ...toInlineRuns(second.node.children)]),
  };
  return replaceBlocks(mapping, index, 2, [{ node, text: textOf(node).trim() }]);
}

type TextNode = Extract<RootContent, { type: 'paragraph' | 'heading' }>;
const isText = (node: RootContent): node is TextNode => node.type === 'paragraph' || node.type === 'heading';

function replaceBlocks(mapping: Mapping, index: number, count: number, blocks: readonly SourceBlock[]): Mapping {
  const { source, options } = mapping;
  const shift = blocks.length - count;
  const pins = new Map(
    [...mapping.pins]
      .filter(([at]) => at < index + count || shift >= 0)
      .map(([at, role]) => [at >= index + count ? at + shift : at, role]),
  );
  const all = [...source.blocks.slice(0, index), ...blocks, ...source.blocks.slice(index + count)];
  return mapSource({ ...source, blocks: all }, options, pins);
}

/** Cuts runs at an offset of their text; a break counts as one character. */
export function splitRuns(runs: readonly InlineRun[], offset: number): readonly [InlineRun[], InlineRun[]] {
  const before: InlineRun[] = [];
  const after: InlineRun[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.kind === 'text' ? run.text.length : run.kind === 'break' ? 1 : 0;
    if (at + length <= offset) before.push(run);
    else if (at >= offset || run.kind !== 'text') after.push(run);
    else {
      before.push({ ...run, text: run.text.slice(0, offset - at) });
      after.push({ ...run, text: run.text.slice(offset - at) });
    }
    at += length;
  }
  return [before, after];
}
