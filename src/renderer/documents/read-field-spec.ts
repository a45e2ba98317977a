import * as Y from 'yjs';
import type { ElementSpec, NodeSpec, TextSpec } from '../../shared/crdt/field-spec.ts';

/** The attributes that are content. Others (direction, style) are the editor's, and are left alone. */
const CONTENT_ATTRIBUTES = [
  '__tag',
  '__listType',
  '__start',
  '__value',
  '__identifier',
  '__url',
  '__title',
  '__headerState',
] as const;

/** What the binding leaves out because it is Lexical's default. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  list: { __listType: 'number', __tag: 'ol' },
  heading: { __tag: 'h3' },
};

/** What a shared element is, in the terms of what it is to be: equal specs are equal content. */
export function readElementSpec(element: Y.XmlElement, parentName = ''): ElementSpec {
  const attributes: Record<string, string | number> = {};
  for (const key of contentAttributes(element.nodeName, parentName)) {
    const value = readAttribute(element, key) ?? DEFAULTS[element.nodeName]?.[key];
    if ((typeof value === 'string' || typeof value === 'number') && !isDefault(key, value)) attributes[key] = value;
  }
  const children = element.toArray().flatMap((child): NodeSpec[] => {
    const spec = readNodeSpec(child, element.nodeName);
    return spec === null ? [] : [spec];
  });
  return { kind: 'element', name: element.nodeName, attributes, children };
}

/** As {@link readElementSpec}, for any child; null for what is neither element nor text. */
export function readNodeSpec(node: unknown, parentName: string): NodeSpec | null {
  if (node instanceof Y.XmlText) return readTextSpec(node);
  return node instanceof Y.XmlElement ? readElementSpec(node, parentName) : null;
}

export function readTextSpec(text: Y.XmlText): TextSpec {
  const parts: { text: string; format: number }[] = [];
  for (const { insert, attributes } of text.toDelta() as Delta) {
    if (typeof insert !== 'string') continue;
    const format = formatOf(attributes);
    const last = parts.at(-1);
    if (last?.format === format) last.text += insert;
    else parts.push({ text: insert, format });
  }
  return { kind: 'text', parts };
}

export type Delta = { insert: unknown; attributes?: { p?: Record<string, unknown> | null; i?: number } }[];

export const formatOf = (attributes: Delta[number]['attributes']): number => {
  const format = attributes?.p?.__format;
  return typeof format === 'number' ? format : 0;
};

/** A paragraph's alignment is content in a table's cell alone. */
export const contentAttributes = (name: string, parentName: string): readonly string[] =>
  name === 'paragraph' && parentName === 'tablecell' ? [...CONTENT_ATTRIBUTES, '__format'] : CONTENT_ATTRIBUTES;

const isDefault = (key: string, value: unknown): boolean =>
  ((key === '__value' || key === '__start') && value === 1) ||
  ((key === '__headerState' || key === '__format') && value === 0);

export const readAttribute = (element: Y.XmlElement, name: string): unknown =>
  (element.getAttribute as (name: string) => unknown).call(element, name);
