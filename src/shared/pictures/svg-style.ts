import { SVG_PROPERTIES } from './svg-allowed.ts';

/** A style sheet with what could load or run left out. */
export interface SafeSheet {
  readonly css: string;
  /** Ids that a class makes its elements refer to (`.a { fill: url(#b) }`). */
  readonly references: ReadonlyMap<string, readonly string[]>;
}

const LOCAL_REFERENCE = /url\(\s*["']?#([\w.:-]+)["']?\s*\)/g;
const UNSAFE_VALUE = /[\\<@{}]|url\(|image\(|image-set\(|expression|javascript:|-moz-binding|behavior/i;
const SELECTOR = /^[\w\s.,#>*:()~+-]+$/;
const CLASSES_ONLY = /^\s*\.[\w-]+\s*(?:,\s*\.[\w-]+\s*)*$/;

/** The ids that a value refers to within its document. */
export const localReferences = (value: string): readonly string[] =>
  [...value.matchAll(LOCAL_REFERENCE)].map(([, id]) => id ?? '');

/** True where a value of an attribute or property loads nothing and runs nothing. */
export const isSafeValue = (value: string): boolean => !UNSAFE_VALUE.test(value.replace(LOCAL_REFERENCE, ''));

/** The declarations of a `style` attribute that are safe. */
export function safeDeclarations(css: string): readonly (readonly [property: string, value: string])[] {
  return withoutComments(css)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      return colon > 0 && SVG_PROPERTIES.has(property) && isSafeValue(value) ? [[property, value] as const] : [];
    });
}

/** Plain rules of a style sheet. At-rules (`@import`, `@font-face`, `@media`) are left out whole. */
export function safeSheet(css: string): SafeSheet {
  const references = new Map<string, string[]>();
  const rules: string[] = [];
  for (const [selector, body] of rulesOf(withoutComments(css))) {
    if (!SELECTOR.test(selector)) continue;
    const byClass = CLASSES_ONLY.test(selector);
    // Who refers to what must be known, as references within references can be made to draw without end.
    const declarations = safeDeclarations(body).filter(([, value]) => byClass || localReferences(value).length === 0);
    if (declarations.length === 0) continue;
    rules.push(`${selector.trim()}{${declarations.map(([property, value]) => `${property}:${value}`).join(';')}}`);
    const ids = declarations.flatMap(([, value]) => localReferences(value));
    if (ids.length === 0) continue;
    for (const name of selector.split(',').map((each) => each.trim().slice(1)))
      references.set(name, [...(references.get(name) ?? []), ...ids]);
  }
  return { css: rules.join('\n'), references };
}

function rulesOf(css: string): readonly (readonly [selector: string, body: string])[] {
  const rules: (readonly [string, string])[] = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open === -1) break;
    const end = endOfBlock(css, open);
    // What stands before a `;` is an at-rule without a block.
    const selector = css.slice(css.lastIndexOf(';', open - 1) >= at ? css.lastIndexOf(';', open - 1) + 1 : at, open);
    if (!selector.includes('@')) rules.push([selector, css.slice(open + 1, end)]);
    at = end + 1;
  }
  return rules;
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

function withoutComments(css: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < css.length; ) {
    const start = css.indexOf('/*', at);
    if (start === -1) return pieces.join(' ') + css.slice(at);
    pieces.push(css.slice(at, start));
    const end = css.indexOf('*/', start + 2);
    at = end === -1 ? css.length : end + 2;
  }
  return pieces.join(' ');
}
