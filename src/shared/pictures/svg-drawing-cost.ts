import type { Element } from 'xast';
import { localReferences } from './svg-style.ts';

/**
 * How many elements an SVG draws in all, when what is referred to is counted each time: a few elements that refer to each
 * other tenfold can ask for billions. Infinity where something draws itself, or refers on and on.
 */
export function drawingCost(root: Element, byClass: ReadonlyMap<string, readonly string[]>): number {
  const named = new Map<string, Element>();
  const collect = (element: Element) => {
    const id = element.attributes.id;
    if (typeof id === 'string' && !named.has(id)) named.set(id, element);
    for (const child of elementsIn(element)) collect(child);
  };
  collect(root);
  const known = new Map<Element, number>();
  const open = new Set<Element>();
  const cost = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (open.has(element) || open.size > MOST_DEPTH) return Number.POSITIVE_INFINITY;
    open.add(element);
    const parts = [
      ...elementsIn(element),
      ...referencesOf(element, byClass).flatMap((id) => {
        const target = named.get(id);
        return target === undefined ? [] : [target];
      }),
    ];
    const sum = parts.reduce((total, part) => total + cost(part), 1);
    open.delete(element);
    known.set(element, sum);
    return sum;
  };
  return cost(root);
}

/** Elements and references within one another: no drawing needs more, and each is a step of recursion. */
const MOST_DEPTH = 500;

export const elementsIn = (element: Element): readonly Element[] =>
  element.children.filter((child): child is Element => child.type === 'element');

function referencesOf({ attributes }: Element, byClass: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const values = Object.entries(attributes).flatMap(([name, value]) => {
    const text = value ?? '';
    return name === 'href' && text.startsWith('#') ? [text.slice(1)] : localReferences(text);
  });
  const classes = (attributes.class ?? '').split(/\s+/).flatMap((name) => byClass.get(name) ?? []);
  return [...values, ...classes];
}
