import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { ok, type Result } from '../domain/result.ts';
import { PICTURE_LIMITS } from './limits.ts';
import { type PictureProblem, problem } from './picture-problem.ts';
import { SVG_ATTRIBUTES, SVG_ELEMENTS, SVG_PROPERTIES, SVG_REFUSED } from './svg-allowed.ts';
import { drawingCost, elementsIn } from './svg-drawing-cost.ts';
import { isSafeValue, type SafeSheet, safeDeclarations, safeSheet } from './svg-style.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const AS_PLAIN = 'Save it anew as plain SVG, or as PNG.';

/**
 * An SVG with nothing in it but drawing: elements, attributes and style properties of a list of what is allowed, nothing
 * from elsewhere. Scripts, event handlers, pages inside, loaded files, declared entities and drawings that multiply are
 * refused, not taken out: such a file is not what it seems, or would lose what it shows.
 */
export function sanitizeSvg(text: string, file = 'The SVG'): Result<string, PictureProblem> {
  const tree = sanitizedSvg(text, file);
  return tree.ok ? ok(writeSvg(tree.value)) : tree;
}

export const writeSvg = (root: Element): string => toXml(root, { closeEmptyElements: true, tightClose: true });

/** The same as a tree; the root is `svg` with its namespace declared. */
export function sanitizedSvg(text: string, file: string): Result<Element, PictureProblem> {
  if (text.length > PICTURE_LIMITS.svgCharacters) {
    return problem(
      'too-large',
      `${file} has more than ${PICTURE_LIMITS.svgCharacters / 1_000_000} million characters. Save it as PNG.`,
    );
  }
  if (/<!ENTITY/i.test(text))
    return problem('hostile', `${file} declares entities, which can unpack without end. ${AS_PLAIN}`);
  let root: Element | undefined;
  try {
    root = fromXml(text).children.find((child): child is Element => child.type === 'element');
  } catch (cause) {
    const why = (cause as { cause?: unknown }).cause;
    const detail = why instanceof Error && 'line' in why ? ` at line ${String(why.line)}` : '';
    return problem('damaged', `${file} is damaged${detail}: it is not well-formed SVG. ${AS_PLAIN}`);
  }
  const prefix = /^([\w-]+:)svg$/.exec(root?.name ?? '')?.[1] ?? '';
  if (root === undefined || localName(root.name, prefix) !== 'svg')
    return problem('wrong-type', `${file} is XML, but no SVG. Choose a picture.`);
  const refused: string[] = [];
  const sheets: SafeSheet[] = [];
  const clean = cleaned(root, 0, { prefix, sheets, refuse: (what) => refused.push(what), left: { elements: 0 } });
  if (clean === null || refused.length > 0) {
    return problem('hostile', `${file} contains ${refused[0] ?? 'nothing to draw'}; it was not opened. ${AS_PLAIN}`);
  }
  const byClass = new Map(sheets.flatMap(({ references }) => [...references]));
  if (drawingCost(clean, byClass) > PICTURE_LIMITS.svgDrawn)
    return problem('hostile', `${file} draws itself over and over; it was not opened. ${AS_PLAIN}`);
  return ok({ ...clean, attributes: { xmlns: SVG_NAMESPACE, ...clean.attributes } });
}

interface Cleaning {
  readonly prefix: string;
  readonly sheets: SafeSheet[];
  readonly refuse: (what: string) => void;
  readonly left: { elements: number };
}

const localName = (name: string, prefix: string): string =>
  prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;

function cleaned(element: Element, depth: number, cleaning: Cleaning): Element | null {
  const name = localName(element.name, cleaning.prefix);
  cleaning.left.elements += 1;
  const what = SVG_REFUSED.get(name) ?? SVG_REFUSED.get(name.replace(/^[\w-]+:/, ''));
  if (what !== undefined) cleaning.refuse(what);
  if (depth > PICTURE_LIMITS.svgDepth) cleaning.refuse(`elements nested more than ${PICTURE_LIMITS.svgDepth} deep`);
  if (cleaning.left.elements === PICTURE_LIMITS.svgElements)
    cleaning.refuse(`more than ${PICTURE_LIMITS.svgElements} elements`);
  if (depth > PICTURE_LIMITS.svgDepth || cleaning.left.elements >= PICTURE_LIMITS.svgElements) return null;
  const attributes = cleanedAttributes(name, element.attributes, cleaning.refuse);
  if (!SVG_ELEMENTS.has(name)) {
    // Scripts must not hide in what is left out: a later version could take it in.
    for (const child of elementsIn(element)) cleaned(child, depth + 1, cleaning);
    return null;
  }
  if (name === 'style') {
    const sheet = safeSheet(textOf(element));
    cleaning.sheets.push(sheet);
    return sheet.css === ''
      ? null
      : { type: 'element', name, attributes: {}, children: [{ type: 'text', value: sheet.css }] };
  }
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text' || child.type === 'cdata') return [{ type: 'text', value: child.value }];
    const kept = child.type === 'element' ? cleaned(child, depth + 1, cleaning) : null;
    return kept === null ? [] : [kept];
  });
  // A link inside a picture leads nowhere; what it wraps is drawn.
  return { type: 'element', name: name === 'a' ? 'g' : name, attributes, children };
}

const textOf = (element: Element): string =>
  element.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('');

function cleanedAttributes(
  element: string,
  attributes: Element['attributes'],
  refuse: (what: string) => void,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, given] of Object.entries(attributes)) {
    const value = given ?? '';
    const local = name.replace(/^[\w-]+:/, '');
    if (/^on/i.test(local)) refuse(`a script (${local})`);
    else if (/^href$/i.test(local)) {
      const href = cleanedHref(element, value, refuse);
      if (href !== null) kept.href = href;
    } else if (name === 'style') {
      const css = safeDeclarations(value)
        .map(([property, each]) => `${property}:${each}`)
        .join(';');
      if (css !== '') kept.style = css;
    } else if ((SVG_ATTRIBUTES.has(name) || SVG_PROPERTIES.has(name)) && isSafeValue(value)) kept[name] = value;
  }
  return kept;
}

const EMBEDDED_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$/i;

/** A reference to this document, or an image that is in it; null for a link, which is left out. */
function cleanedHref(element: string, value: string, refuse: (what: string) => void): string | null {
  const href = value.startsWith('data:') ? value : value.replace(/[\p{Cc}\s]+/gu, '');
  if (/^#[\w.:-]+$/.test(href)) return element === 'a' ? null : href;
  if (element === 'image' && EMBEDDED_IMAGE.test(href)) return href;
  if (/^(?:javascript|vbscript):/i.test(href)) refuse('a script (in a link)');
  else if (/^data:/i.test(href)) refuse(`another file (${href.slice(0, 40)})`);
  else if (element !== 'a' && href !== '') refuse(`a reference to another file (${href.slice(0, 80)})`);
  return null;
}
