import * as Y from 'yjs';

/** The words that stand in an element, without their looks. */
export const wordsIn = (element: Y.XmlElement): string =>
  element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? textOf(child) : child instanceof Y.XmlElement ? wordsIn(child) : ''))
    .join('');

const textOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
