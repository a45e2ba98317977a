import type { Element, ElementContent } from 'hast';
import { PLAIN_TABLE } from './plain-table.ts';

const ALIGNED: Readonly<Record<string, string>> = {
  'align-right': 'end',
  'align-center': 'mid',
  'align-left': 'start',
  end: 'end',
};

/** Classes of ours that stay: quiet lines, figures, marks of notes, sources. */
const KEPT: ReadonlySet<string> = new Set(['q', 'f', 'fn', 'src']);

/** Blocks of a field as mail has them: tables without a frame that scrolls, marks of notes without an anchor. */
export const mailBlocks = (blocks: readonly ElementContent[]): ElementContent[] => blocks.flatMap(mailBlock);

function mailBlock(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName === 'img') return [node];
  const { tagName, properties } = node;
  const children = mailBlocks(node.children);
  if (tagName === 'sup' && isNoteMark(node)) return [{ ...node, properties: { className: ['fn'] }, children }];
  const classes = Array.isArray(properties.className) ? properties.className : [];
  // Frames and notes lose what only a page of its own can do; programs rename ids, so that anchors lead nowhere.
  if (tagName === 'section' && classes.includes('table')) return children;
  if (tagName === 'a' && properties.role === 'doc-noteref') return children;
  if (tagName === 'a' && properties.role === 'doc-backlink') return [];
  if (tagName === 'table')
    return [{ ...node, properties: { className: ['t'], width: '100%', ...PLAIN_TABLE }, children }];
  if (tagName === 'th' || tagName === 'td') {
    const aligned = classes.map((name) => ALIGNED[String(name)]).filter((name) => name !== undefined);
    const scope = tagName === 'th' ? { scope: properties.scope ?? 'col' } : {};
    return [{ ...node, properties: { ...scope, ...(aligned.length > 0 ? { className: aligned } : {}) }, children }];
  }
  if (tagName === 'ol' && classes.includes('notes')) return [noteList(node, children)];
  return [
    {
      ...node,
      properties: {
        ...kept(properties),
        ...(classes.some((name) => KEPT.has(String(name))) ? { className: classes } : {}),
      },
      children,
    },
  ];
}

const isNoteMark = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && child.properties.role === 'doc-noteref');

const noteList = (node: Element, children: ElementContent[]): Element => ({
  ...node,
  properties: { className: ['notes'] },
  children: children.map((item) =>
    item.type === 'element' ? { ...item, properties: { ...kept(item.properties), className: ['q'] } } : item,
  ),
});

const kept = ({ href, title, start, value, dir }: Element['properties']): Element['properties'] => ({
  ...(dir === undefined ? {} : { dir }),
  ...(href === undefined ? {} : { href }),
  ...(title === undefined ? {} : { title }),
  ...(start === undefined ? {} : { start }),
  ...(value === undefined ? {} : { value }),
});
