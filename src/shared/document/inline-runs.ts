import type { PhrasingContent } from 'mdast';

/** The marks that a stretch of text can carry, from the outermost node to the innermost in the canonical tree. */
export const MARKS = ['strong', 'emphasis', 'underline', 'delete', 'superscript', 'subscript'] as const;
export type Mark = (typeof MARKS)[number];

/** A link around a run. Runs that follow each other with an equal link become one link node. */
export interface RunLink {
  readonly url: string;
  readonly title: string | null;
}

/** A flat stretch of inline content: text with its marks, a line break, or a footnote reference. */
export type InlineRun =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly marks: ReadonlySet<Mark>;
      readonly link: RunLink | null;
    }
  | { readonly kind: 'break'; readonly link: RunLink | null }
  | { readonly kind: 'footnote'; readonly identifier: string; readonly link: RunLink | null };

/** Flattens inline nodes into runs. Code becomes plain text; images, HTML and unknown nodes are left out. */
export function toInlineRuns(nodes: readonly PhrasingContent[]): InlineRun[] {
  const runs: InlineRun[] = [];
  walk(nodes, new Set(), null, runs);
  return runs;
}

function walk(nodes: readonly PhrasingContent[], marks: ReadonlySet<Mark>, link: RunLink | null, out: InlineRun[]) {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') {
      if (node.value !== '') out.push({ kind: 'text', text: node.value, marks, link });
    } else if (node.type === 'break') out.push({ kind: 'break', link });
    else if (node.type === 'footnoteReference') {
      out.push({ kind: 'footnote', identifier: node.identifier, link: null });
    } else if (node.type === 'link') {
      walk(node.children, marks, { url: node.url, title: node.title ?? null }, out);
    } else if (isMark(node.type) && 'children' in node) {
      walk(node.children as PhrasingContent[], new Set([...marks, node.type]), link, out);
    } else if ('children' in node) walk(node.children as PhrasingContent[], marks, link, out);
  }
}

const isMark = (type: string): type is Mark => (MARKS as readonly string[]).includes(type);

/**
 * Builds the canonical inline tree of some runs: equal neighbours merged, links outside marks, marks nested in the
 * order of {@link MARKS}. Equal runs always give equal trees, so trees can be compared and hashed.
 */
export function fromInlineRuns(runs: readonly InlineRun[]): PhrasingContent[] {
  return group(
    runs.filter((run) => run.kind !== 'text' || run.text !== ''),
    (run) => linkKey(run.link),
  ).flatMap((linked) => {
    const link = linked[0]?.link ?? null;
    const children = nest(linked, 0);
    return link === null
      ? children
      : [
          {
            type: 'link' as const,
            url: link.url,
            ...(link.title === null ? {} : { title: link.title }),
            children: children as never,
          },
        ];
  });
}

const linkKey = (link: RunLink | null): string => (link === null ? '' : JSON.stringify([link.url, link.title]));

function nest(runs: readonly InlineRun[], depth: number): PhrasingContent[] {
  const mark = MARKS[depth];
  if (mark === undefined) return leaves(runs);
  return group(runs, (run) => String(run.kind === 'text' && run.marks.has(mark))).flatMap((part) => {
    const first = part[0];
    const children = nest(part, depth + 1);
    return first?.kind === 'text' && first.marks.has(mark) ? [{ type: mark, children } as PhrasingContent] : children;
  });
}

function leaves(runs: readonly InlineRun[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.kind === 'break') out.push({ type: 'break' });
    else if (run.kind === 'footnote') out.push({ type: 'footnoteReference', identifier: run.identifier });
    else if (last?.type === 'text') last.value += run.text;
    else out.push({ type: 'text', value: run.text });
  }
  return out;
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups: T[][] = [];
  let key: string | null = null;
  for (const item of items) {
    const next = keyOf(item);
    const last = groups.at(-1);
    if (last !== undefined && next === key) last.push(item);
    else groups.push([item]);
    key = next;
  }
  return groups;
}
