import type { Element, ElementContent, Properties } from 'hast';

/** An element with properties in hast's names; strings among the children become text, never markup. */
export const h = (
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
