import type { BlockContent, List, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { fromInlineRuns, type InlineRun, type RunLink } from '../../shared/document/inline-runs.ts';
import { ALIGN_FORMATS, type ColumnAlign, marksOfFormat } from '../../shared/document/lexical-format.ts';
import type { RichText } from '../../shared/document/rich-text.ts';

/** A node as Lexical serialises a selection; only what is read here is named. */
export interface SerializedNode {
  readonly type: string;
  readonly children?: readonly SerializedNode[];
  readonly text?: string;
  readonly format?: number | string;
  readonly tag?: string;
  readonly listType?: string;
  readonly start?: number;
  readonly url?: string;
  readonly title?: string | null;
  readonly identifier?: string;
}

const INLINE = new Set(['text', 'link', 'linebreak', 'footnote-reference']);

/** Makes a tree of serialised nodes: what a copy puts on the clipboard is written from it. */
export function richTextFromNodes(nodes: readonly SerializedNode[]): RichText {
  const children: RootContent[] = [];
  let loose: SerializedNode[] = [];
  const close = () => {
    if (loose.length > 0) children.push({ type: 'paragraph', children: inline(loose) });
    loose = [];
  };
  for (const node of nodes) {
    if (INLINE.has(node.type)) loose.push(node);
    else {
      close();
      children.push(...block(node));
    }
  }
  close();
  return { type: 'root', children };
}

function block(node: SerializedNode): RootContent[] {
  const children = node.children ?? [];
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: node.tag === 'h4' ? 4 : 3, children: inline(children) }];
    case 'quote':
      return [{ type: 'blockquote', children: [{ type: 'paragraph', children: inline(children) }] }];
    case 'list':
      return [list(node)];
    case 'listitem':
      return [list({ type: 'list', listType: 'bullet', children: [node] })];
    case 'table':
      return [
        {
          type: 'table',
          align: (children[0]?.children ?? []).map((cell) => alignOf(cell.children?.[0])),
          children: children.map(
            (row): TableRow => ({
              type: 'tableRow',
              children: (row.children ?? []).map((cell) => ({
                type: 'tableCell',
                children: inline((cell.children ?? []).flatMap((part) => part.children ?? [])),
              })),
            }),
          ),
        },
      ];
    case 'horizontalrule':
      return [{ type: 'thematicBreak' }];
    case 'footnote-definition': {
      const identifier = node.identifier ?? '';
      return [
        {
          type: 'footnoteDefinition',
          identifier,
          label: identifier,
          children: [{ type: 'paragraph', children: inline(children) }],
        },
      ];
    }
    default:
      return [{ type: 'paragraph', children: inline(children) }];
  }
}

const alignOf = (paragraph: SerializedNode | undefined): ColumnAlign =>
  ALIGNS.find((align) => align === paragraph?.format) ?? null;
const ALIGNS = Object.keys(ALIGN_FORMATS) as (keyof typeof ALIGN_FORMATS)[];

function list(node: SerializedNode): List {
  const items: ListItem[] = [];
  for (const item of node.children ?? []) {
    const own = (item.children ?? []).filter((child) => child.type !== 'list');
    const nested = (item.children ?? []).filter((child) => child.type === 'list').map(list) as BlockContent[];
    const last = items.at(-1);
    if (own.length === 0 && nested.length > 0 && last !== undefined) last.children.push(...nested);
    else {
      items.push({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: inline(own) }, ...nested],
      });
    }
  }
  const ordered = node.listType === 'number';
  return { type: 'list', ordered, ...(ordered ? { start: node.start ?? 1 } : {}), spread: false, children: items };
}

const inline = (nodes: readonly SerializedNode[]): PhrasingContent[] => fromInlineRuns(runs(nodes, null));

function runs(nodes: readonly SerializedNode[], link: RunLink | null): InlineRun[] {
  return nodes.flatMap((node): InlineRun[] => {
    if (node.type === 'linebreak') return [{ kind: 'break', link }];
    if (node.type === 'footnote-reference')
      return [{ kind: 'footnote', identifier: node.identifier ?? '', link: null }];
    if (node.type === 'link') return runs(node.children ?? [], { url: node.url ?? '', title: node.title ?? null });
    if (node.text === undefined) return runs(node.children ?? [], link);
    const format = typeof node.format === 'number' ? node.format : 0;
    return [{ kind: 'text', text: node.text, marks: marksOfFormat(format), link }];
  });
}
