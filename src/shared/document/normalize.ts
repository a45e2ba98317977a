import type {
  BlockContent,
  FootnoteDefinition,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { fromInlineRuns, type InlineRun, toInlineRuns } from './inline-runs.ts';
import { numberFootnotes } from './number-footnotes.ts';
import type { RichText } from './rich-text.ts';
import { safeUrl } from './safe-url.ts';

/**
 * Brings any mdast tree into the one form that a field can have, so that equal content is an equal tree: only our
 * node types, canonical inline trees, headings of depth 3 and 4, quotes of paragraphs, list items of one paragraph
 * and nested lists, rectangular tables, empty paragraphs gone, and footnote texts last, one paragraph each.
 */
export function normalizeRichText(root: { readonly children: readonly RootContent[] }): RichText {
  const blocks = root.children.flatMap(normalizeBlock);
  const isNote = (block: RootContent): block is FootnoteDefinition => block.type === 'footnoteDefinition';
  const children = [...joinNeighbours(blocks.filter((block) => !isNote(block))), ...blocks.filter(isNote)];
  return numberFootnotes({ type: 'root', children });
}

/** Canonical inline content; line breaks and white space at both ends, and spaces around breaks, are not content. */
export function normalizeInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let runs = toInlineRuns(nodes).map(cleanRun);
  // Taking one thing away can bring two others together, so go on until nothing changes.
  for (let size = -1; size !== length(runs); ) {
    size = length(runs);
    runs = trimEnds(mergeSpaces(aroundBreaks(runs))).filter((run) => run.kind !== 'text' || run.text !== '');
  }
  return fromInlineRuns(runs);
}

const length = (runs: readonly InlineRun[]): number =>
  runs.reduce((sum, run) => sum + 1 + (run.kind === 'text' ? run.text.length : 0), 0);

function cleanRun(run: InlineRun): InlineRun {
  const url = run.link === null ? null : safeUrl(run.link.url);
  const link = run.link === null || url === null ? null : { url, title: run.link.title === '' ? null : run.link.title };
  if (run.kind === 'footnote') return run;
  if (run.kind === 'break') return { kind: 'break', link: null };
  // A tab or line end inside a paragraph is a space to every reader and every format.
  return { ...run, link, text: run.text.replace(/[ \t\r\n]+/g, ' ') };
}

/** Spaces at a line break belong to no line. */
function aroundBreaks(runs: readonly InlineRun[]): InlineRun[] {
  return runs.map((run, index) => {
    if (run.kind !== 'text') return run;
    let text: string = run.text;
    if (runs[index - 1]?.kind === 'break') text = text.replace(/^ +/, '');
    if (runs[index + 1]?.kind === 'break') text = text.replace(/ +$/, '');
    return { ...run, text };
  });
}

function trimEnds(runs: readonly InlineRun[]): InlineRun[] {
  const out = [...runs];
  while (out[0]?.kind === 'break') out.shift();
  while (out.at(-1)?.kind === 'break') out.pop();
  const first = out[0];
  if (first?.kind === 'text') out[0] = { ...first, text: first.text.replace(/^ +/, '') };
  const last = out.at(-1);
  if (last?.kind === 'text') out[out.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
  return out;
}

/** Two spaces that meet across a change of marks are one. */
function mergeSpaces(runs: readonly InlineRun[]): InlineRun[] {
  let endsInSpace = false;
  const out: InlineRun[] = [];
  for (const run of runs) {
    if (run.kind !== 'text') {
      endsInSpace = false;
      out.push(run);
      continue;
    }
    const text: string = endsInSpace ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    endsInSpace = text.endsWith(' ');
    out.push({ ...run, text });
  }
  return out;
}

function normalizeBlock(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children);
    case 'heading': {
      const children = normalizeInline(node.children);
      return children.length === 0 ? [] : [{ type: 'heading', depth: node.depth >= 4 ? 4 : 3, children }];
    }
    case 'blockquote': {
      const children = node.children.flatMap(normalizeBlock);
      return splitQuote(children);
    }
    case 'list': {
      const items = node.children.flatMap(normalizeItem);
      if (items.length === 0) return [];
      const ordered = node.ordered === true;
      return [
        { type: 'list', ordered, ...(ordered ? { start: node.start ?? 1 } : {}), spread: false, children: items },
      ];
    }
    case 'table':
      return normalizeTable(node);
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'footnoteDefinition': {
      const children = normalizeInline(joinedInline(node.children));
      const { identifier } = node;
      return [
        { type: 'footnoteDefinition', identifier, label: identifier, children: [{ type: 'paragraph', children }] },
      ];
    }
    case 'code':
      return node.value.split('\n').flatMap((line) => paragraph([{ type: 'text', value: line }]));
    case 'text':
    case 'strong':
    case 'emphasis':
    case 'link':
    case 'delete':
    case 'underline':
    case 'superscript':
    case 'subscript':
    case 'inlineCode':
      return paragraph([node]);
    default:
      return 'children' in node ? (node.children as RootContent[]).flatMap(normalizeBlock) : [];
  }
}

function paragraph(nodes: readonly PhrasingContent[]): RootContent[] {
  const children = normalizeInline(nodes);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** A quotation holds paragraphs; other blocks inside it stand between its parts. */
function splitQuote(blocks: readonly RootContent[]): RootContent[] {
  return joinNeighbours(
    blocks.map(
      (block): RootContent => (block.type === 'paragraph' ? { type: 'blockquote', children: [block] } : block),
    ),
  );
}

function normalizeItem(item: ListItem): ListItem[] {
  const lists = item.children.flatMap((child) => (child.type === 'list' ? normalizeBlock(child) : []));
  const own = normalizeInline(joinedInline(item.children.filter((child) => child.type !== 'list')));
  // An item without words of its own is no item: what is nested in it stands in its place.
  if (own.length === 0) return lists.flatMap((list) => (list.type === 'list' ? list.children : []));
  return [
    {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: own }, ...(joinNeighbours(lists) as BlockContent[])],
    },
  ];
}

/** The inline content of several blocks as one line of thought, with a break between them. */
function joinedInline(nodes: readonly Nodes[]): PhrasingContent[] {
  const parts = nodes.flatMap(inlineParts).filter((part) => part.length > 0);
  return parts.flatMap((part, index): PhrasingContent[] => (index === 0 ? part : [{ type: 'break' }, ...part]));
}

function inlineParts(node: Nodes): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node.children];
  if (node.type === 'code' || node.type === 'text') return [[{ type: 'text', value: node.value }]];
  return 'children' in node ? (node.children as Nodes[]).flatMap(inlineParts) : [];
}

/** A table alone in its one form, with the names of footnotes as they are; none where it has no cell. */
export function normalizeTable(table: Table): Table[] {
  const columns = Math.max(0, ...table.children.map((row) => row.children.length));
  if (columns === 0) return [];
  const children = table.children.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, index) => ({
        type: 'tableCell',
        children: normalizeInline(row.children[index]?.children ?? []),
      })),
    }),
  );
  const align = Array.from({ length: columns }, (_, index) => table.align?.[index] ?? null);
  return [{ type: 'table', align, children }];
}

/** Neighbouring quotes, and neighbouring lists of one kind, are one: no format can tell them apart. */
function joinNeighbours(blocks: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.type === 'blockquote' && last?.type === 'blockquote') {
      out[out.length - 1] = { ...last, children: [...last.children, ...block.children] };
    } else if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) {
      out[out.length - 1] = { ...last, children: [...last.children, ...block.children] };
    } else out.push(block);
  }
  return out;
}
