import type { Element, ElementContent } from 'xast';
import { sayable } from './xml-text.ts';

/** An XML element; strings among the children become text, never markup, and attributes that are undefined are left out. */
export const x = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (ElementContent | string)[]
): Element => ({
  type: 'element',
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, sayable(value)]])),
  ),
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: sayable(child) } : child)),
});
