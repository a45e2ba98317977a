import * as Y from 'yjs';
import type { RichText } from '../document/rich-text.ts';
import {
  type ElementSpec,
  EMPTY_PARAGRAPH,
  type NodeSpec,
  specOfLine,
  specsOfField,
  type TextSpec,
} from './field-spec.ts';

/**
 * Makes a field's shared type from a tree, laid out as the Lexical binding (V2) reads it. An empty tree still gets
 * its first paragraph here, before any undo manager looks on, so that undoing to empty keeps what can be redone.
 */
export function createRichField(rich: RichText): Y.XmlElement {
  const specs = specsOfField(rich);
  return fieldOf(specs.length === 0 ? [EMPTY_PARAGRAPH] : specs);
}

/** Makes the shared type of a one-line field. */
export const createLineField = (text: string): Y.XmlElement => fieldOf([specOfLine(text)]);

function fieldOf(specs: readonly ElementSpec[]): Y.XmlElement {
  const field = new Y.XmlElement();
  field.insert(0, specs.map(createNode));
  return field;
}

/** Makes one shared element or text, to be put into a field. */
export const createNode = (spec: NodeSpec): Y.XmlElement | Y.XmlText =>
  spec.kind === 'text' ? createText(spec) : createElement(spec);

function createElement({ name, attributes, children }: ElementSpec): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) writeAttribute(element, key, value);
  if (children.length > 0) element.insert(0, children.map(createNode));
  return element;
}

/** Lexical keeps numbers in attributes too, which the types of Yjs do not foresee. */
export const writeAttribute = (element: Y.XmlElement, key: string, value: string | number): void =>
  (element.setAttribute as (key: string, value: unknown) => void).call(element, key, value);

function createText({ parts }: TextSpec): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    parts.map(({ text: insert, format }, index) => ({ insert, attributes: partAttributes(format, index) })),
  );
  return text;
}

/** The binding numbers the parts of one text so that Yjs keeps equal neighbours apart; do the same. */
const partAttributes = (format: number, index: number): Record<string, unknown> => ({
  ...(format === 0 ? {} : { p: { __format: format } }),
  ...(index === 0 ? {} : { i: index }),
});
