import type { Definition, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { flattenMarkdown } from './nesting.ts';
import { readHtml } from './read-html.ts';

export interface MarkdownRead {
  readonly blocks: readonly RootContent[];
  readonly language: string | null;
  readonly title: string | null;
  readonly warnings: readonly string[];
}

/** Reads Markdown (CommonMark, GFM, front matter) into blocks. HTML in it is read as HTML. */
export function readMarkdown(text: string): MarkdownRead {
  const front = frontMatter(text);
  const { text: flat, wasCut } = flattenMarkdown(front.rest);
  const tree = fromMarkdown(flat, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Root;
  const definitions = definitionsOf(tree);
  const blocks = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'html') return [...readHtml(node.value).blocks];
    return node.type === 'definition' ? [] : [resolve(node, definitions)];
  });
  return {
    blocks,
    language: front.language,
    title: front.title,
    warnings: wasCut ? ['Signs nested deeper than a text can be were read as plain text.'] : [],
  };
}

function frontMatter(text: string): { rest: string; language: string | null; title: string | null } {
  const match = /^---\n([\s\S]{0,20000}?)\n---\n/.exec(text);
  if (match === null) return { rest: text, language: null, title: null };
  try {
    const data = parse(match[1] ?? '', { maxAliasCount: 0 }) as Record<string, unknown> | null;
    if (typeof data !== 'object' || data === null) return { rest: text, language: null, title: null };
    const read = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : null);
    return { rest: text.slice(match[0].length), language: read('language') ?? read('lang'), title: read('title') };
  } catch {
    return { rest: text, language: null, title: null };
  }
}

type Definitions = ReadonlyMap<string, Definition>;

const definitionsOf = (tree: Root): Definitions =>
  new Map(tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node]] : [])));

/** Reference links become links; inline HTML tags that are marks are kept by the words between them. */
function resolve<T extends RootContent>(node: T, definitions: Definitions): T {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'linkReference') {
      const target = definitions.get(child.identifier);
      const inner = child.children.map((part) => resolve(part, definitions));
      return target === undefined
        ? inner
        : [{ type: 'link', url: target.url, title: target.title ?? null, children: inner as never }];
    }
    if (child.type === 'image' || child.type === 'imageReference')
      return child.alt ? [{ type: 'text', value: child.alt }] : [];
    if (child.type === 'html') return /^<br\s*\/?>$/i.test(child.value) ? [{ type: 'break' }] : [];
    return [resolve(child, definitions)];
  });
  return { ...node, children } as T;
}
