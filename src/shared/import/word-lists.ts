import type { Element, ElementContent } from 'hast';

interface WordItem {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly children: ElementContent[];
}

/**
 * Word and Outlook write list items as paragraphs with `mso-list` in their style and the bullet as text. Puts runs of
 * those into real lists, nested by level; leaves everything else as it is.
 */
export function wordListItems(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let items: WordItem[] = [];
  const close = () => {
    if (items.length > 0) out.push(nest(items));
    items = [];
  };
  for (const node of nodes) {
    const item = node.type === 'element' ? wordItem(node) : null;
    if (item !== null) items.push(item);
    else if (node.type === 'text' && node.value.trim() === '' && items.length > 0) continue;
    else {
      close();
      out.push(node);
    }
  }
  close();
  return out;
}

function wordItem(node: Element): WordItem | null {
  const style = String(node.properties.style ?? '');
  const match = /mso-list:\s*[^;]*?level(\d+)/i.exec(style);
  if (match === null || node.tagName !== 'p') return null;
  const marker = markerOf(node);
  return {
    level: Number(match[1]),
    isOrdered: /^\(?([0-9]+|[a-z]{1,3}|[ivx]+)[.)]/i.test(marker.trim()),
    children: withoutMarker(node.children),
  };
}

const isMarker = (node: ElementContent): boolean =>
  node.type === 'element' && /mso-list:\s*ignore/i.test(String(node.properties.style ?? ''));

function withoutMarker(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .filter((node) => !isMarker(node))
    .map((node) => (node.type === 'element' ? { ...node, children: withoutMarker(node.children) } : node));
}

function markerOf(node: Element): string {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (isMarker(child)) return textOf(child);
    const inner = markerOf(child);
    if (inner !== '') return inner;
  }
  return '';
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

function nest(items: readonly WordItem[]): Element {
  const first = items[0] as WordItem;
  const list: Element = { type: 'element', tagName: first.isOrdered ? 'ol' : 'ul', properties: {}, children: [] };
  for (let index = 0; index < items.length; ) {
    const item = items[index] as WordItem;
    let end = index + 1;
    while ((items[end]?.level ?? 0) > first.level) end += 1;
    const inner = items.slice(index + 1, end);
    const children = inner.length === 0 ? item.children : [...item.children, nest(inner)];
    list.children.push({ type: 'element', tagName: 'li', properties: {}, children });
    index = end;
  }
  return list;
}
