import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromInlineRuns, type InlineRun, toInlineRuns } from './inline-runs.ts';
import { normalizeRichText } from './normalize.ts';
import type { RichText } from './rich-text.ts';

/** What a line is. Everything but a table's cells is in the lines, so that any change of a text is a change of lines. */
export type LineKind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly depth: 3 | 4 }
  | { readonly kind: 'quote' }
  /** `depth` 0 is an item of an outermost list; `start` is the number of the list's first item, where it is ordered. */
  | { readonly kind: 'item'; readonly ordered: boolean; readonly depth: number; readonly start: number }
  | { readonly kind: 'rule' }
  /** Changed as a whole only. */
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'note'; readonly identifier: string };

/**
 * A paragraph, heading, list item, quoted paragraph, rule, table or footnote text: a field as a flat row of lines. A field
 * is its lines; any row of lines is a field once it is normalised, so changes can be taken one by one.
 */
export interface Line {
  readonly kind: LineKind;
  /** Empty for rules and tables. */
  readonly runs: readonly InlineRun[];
}

/** A field as its lines, in reading order, footnote texts last. */
export const toLines = (rich: RichText): Line[] => rich.children.flatMap(blockLines);

/** The field that some lines are, in its one form: the inverse of {@link toLines} on normalised fields. */
export const fromLines = (lines: readonly Line[]): RichText => normalizeRichText(treeOfLines(lines));

/** The tree of some lines with its words as they are, not normalised: spaces at the ends of lines stay. */
export function treeOfLines(lines: readonly Line[]): RichText {
  const children: RootContent[] = [];
  let at = 0;
  while (at < lines.length) {
    const { kind, runs } = lines[at] as Line;
    if (kind.kind === 'item') {
      const end = endOfItems(lines, at);
      children.push(...lists(lines.slice(at, end)));
      at = end;
      continue;
    }
    at += 1;
    const last = children.at(-1);
    if (kind.kind === 'rule') children.push({ type: 'thematicBreak' });
    else if (kind.kind === 'table') children.push(kind.table);
    else if (kind.kind === 'heading')
      children.push({ type: 'heading', depth: kind.depth, children: fromInlineRuns(runs) });
    else if (kind.kind === 'note') {
      const { identifier } = kind;
      children.push({ type: 'footnoteDefinition', identifier, label: identifier, children: [paragraph(runs)] });
    } else if (kind.kind === 'paragraph') children.push(paragraph(runs));
    else if (last?.type === 'blockquote') last.children.push(paragraph(runs));
    else children.push({ type: 'blockquote', children: [paragraph(runs)] });
  }
  return { type: 'root', children };
}

const paragraph = (runs: readonly InlineRun[]) => ({ type: 'paragraph' as const, children: fromInlineRuns(runs) });

function blockLines(block: RootContent): Line[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: { kind: 'paragraph' }, runs: toInlineRuns(block.children) }];
    case 'heading':
      return [{ kind: { kind: 'heading', depth: block.depth >= 4 ? 4 : 3 }, runs: toInlineRuns(block.children) }];
    case 'blockquote':
      return block.children.flatMap((child): Line[] =>
        child.type === 'paragraph'
          ? [{ kind: { kind: 'quote' }, runs: toInlineRuns(child.children) }]
          : blockLines(child),
      );
    case 'list':
      return itemLines(block, 0);
    case 'table':
      return [{ kind: { kind: 'table', table: block }, runs: [] }];
    case 'thematicBreak':
      return [{ kind: { kind: 'rule' }, runs: [] }];
    case 'footnoteDefinition':
      return [{ kind: { kind: 'note', identifier: block.identifier }, runs: inlineOf(block.children) }];
    default:
      return [];
  }
}

function itemLines(list: List, depth: number): Line[] {
  const ordered = list.ordered === true;
  const kind: LineKind = { kind: 'item', ordered, depth, start: ordered ? (list.start ?? 1) : 1 };
  return list.children.flatMap((item): Line[] => [
    { kind, runs: inlineOf(item.children.filter((child) => child.type !== 'list')) },
    ...item.children.flatMap((child) => (child.type === 'list' ? itemLines(child, depth + 1) : [])),
  ]);
}

/** The words of several blocks as one line, a break between them. */
const inlineOf = (blocks: readonly RootContent[]): InlineRun[] =>
  blocks.flatMap((block, index): InlineRun[] => [
    ...(index === 0 ? [] : [{ kind: 'break', link: null } as const]),
    ...('children' in block ? toInlineRuns(block.children as PhrasingContent[]) : []),
  ]);

function endOfItems(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (lines[end]?.kind.kind === 'item') end += 1;
  return end;
}

/** Items that follow each other, as lists. An item deeper than the one before is nested one level, however deep it says it is. */
function lists(items: readonly Line[]): List[] {
  const out: List[] = [];
  let at = 0;
  while (at < items.length) {
    const { kind, runs } = items[at] as Line;
    if (kind.kind !== 'item') break;
    let end = at + 1;
    while (end < items.length && depthOf(items[end]) > kind.depth) end += 1;
    const nested = lists(items.slice(at + 1, end));
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(runs), ...nested] };
    const last = out.at(-1);
    if (last !== undefined && last.ordered === kind.ordered) last.children.push(item);
    else {
      const start = kind.ordered ? { start: kind.start } : {};
      out.push({ type: 'list', ordered: kind.ordered, ...start, spread: false, children: [item] });
    }
    at = end;
  }
  return out;
}

const depthOf = (line: Line | undefined): number => (line?.kind.kind === 'item' ? line.kind.depth : 0);
