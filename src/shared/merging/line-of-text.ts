import * as Y from 'yjs';
import type { RunLink } from '../document/inline-runs.ts';
import type { LineKind } from '../document/lines.ts';
import { safeUrl } from '../document/safe-url.ts';
import { attributeOf } from './locate-item.ts';

/** What kind of line a text stood in, told by the elements around it from the outermost on. */
export function lineOfText(row: readonly Y.Item[]): LineKind {
  const elements = elementsIn(row);
  const lists = elements.filter(({ nodeName }) => nodeName === 'list');
  const list = lists.at(-1);
  if (list !== undefined) {
    const start = attributeOf(list, '__start');
    return {
      kind: 'item',
      ordered: attributeOf(list, '__listType') === 'number' || attributeOf(list, '__listType') === undefined,
      depth: lists.length - 1,
      start: typeof start === 'number' ? start : 1,
    };
  }
  const [block] = elements;
  if (block?.nodeName === 'heading') return { kind: 'heading', depth: attributeOf(block, '__tag') === 'h4' ? 4 : 3 };
  if (block?.nodeName === 'quote') return { kind: 'quote' };
  return { kind: 'paragraph' };
}

/** The link around a text; null where there is none that can be followed. */
export function linkOfText(row: readonly Y.Item[]): RunLink | null {
  const link = elementsIn(row).find(({ nodeName }) => nodeName === 'link');
  const url = link === undefined ? null : safeUrl(String(attributeOf(link, '__url') ?? ''));
  if (link === undefined || url === null) return null;
  const title = attributeOf(link, '__title');
  return { url, title: typeof title === 'string' ? title : null };
}

/** The elements among some items that stand in rows. */
export const elementsIn = (row: readonly Y.Item[]): Y.XmlElement[] =>
  row.flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? [content.type] : [],
  );
