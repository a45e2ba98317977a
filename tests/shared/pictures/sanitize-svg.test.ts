import { describe, expect, it } from 'vitest';
import { sanitizeSvg } from '../../../src/shared/pictures/index.ts';

const svg = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${content}</svg>`;
const clean = (text: string): string => {
  const result = sanitizeSvg(text, '“map.svg”');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const inner = (content: string): string => clean(svg(content)).replace(/^<svg[^>]*>|<\/svg>$/g, '');

const REFUSED: readonly (readonly [name: string, content: string, says: RegExp])[] = [
  ['a script', '<script>alert(1)</script>', /contains a script/],
  ['a script by another prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', /a script/],
  ['a script in what would be left out', '<metadata><g><script href="x"/></g></metadata>', /a script/],
  ['an event handler', '<rect onload="alert(1)"/>', /a script \(onload\)/],
  ['an event handler in capitals', '<rect ONCLICK="alert(1)"/>', /a script \(ONCLICK\)/],
  ['a script in a link', '<a xlink:href="java&#10;script:alert(1)"><rect/></a>', /a script \(in a link\)/],
  ['a page inside', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', /foreignObject/],
  ['an image from elsewhere', '<image href="https://example.org/pixel.png"/>', /example\.org\/pixel\.png/],
  ['an image by a relative address', '<image xlink:href="pixel.png"/>', /another file \(pixel\.png\)/],
  ['another SVG inside', '<image href="data:image/svg+xml;base64,AAAA"/>', /another file/],
  ['a drawing of another document', '<use href="other.svg#x"/>', /other\.svg/],
  ['a drawing of itself', '<g id="a"><use href="#a"/></g>', /over and over/],
  [
    'a pattern of a pattern of itself',
    '<style>.p{fill:url(#q)}</style><pattern id="q"><rect class="p"/></pattern><rect fill="url(#q)"/>',
    /over and over/,
  ],
  [
    'a drawing that multiplies',
    Array.from({ length: 12 }, (_, at) => `<g id="g${at}">${`<use href="#g${at + 1}"/>`.repeat(10)}</g>`).join('') +
      '<g id="g12"><rect/></g>',
    /over and over/,
  ],
  [
    'references that go on and on',
    Array.from({ length: 20_000 }, (_, at) => `<g id="g${at}"><use href="#g${at + 1}"/></g>`).join(''),
    /over and over/,
  ],
  ['elements nested without end', `${'<g>'.repeat(300)}${'</g>'.repeat(300)}`, /nested more than 100/],
];

const KEPT: readonly (readonly [name: string, content: string, expected: string])[] = [
  ['shapes', '<path d="M0 0L9 9" fill="#c00" stroke-width="2"/>', '<path d="M0 0L9 9" fill="#c00" stroke-width="2"/>'],
  ['text', '<text x="1">A &lt; B &amp; C</text>', '<text x="1">A &#x3C; B &#x26; C</text>'],
  ['gradients', '<rect fill="url(#g)"/><linearGradient id="g"/>', '<rect fill="url(#g)"/><linearGradient id="g"/>'],
  ['local references', '<use xlink:href="#s"/><rect id="s"/>', '<use href="#s"/><rect id="s"/>'],
  [
    'an image within',
    '<image href="data:image/png;base64,iVBORw0="/>',
    '<image href="data:image/png;base64,iVBORw0="/>',
  ],
  ['plain rules', '<style>.a, .b{ fill : red ; behavior:url(x) }</style>', '<style>.a, .b{fill:red}</style>'],
];
const DROPPED: readonly (readonly [name: string, content: string, expected: string])[] = [
  ['comments and editors’ own data', '<!-- x --><metadata>x</metadata><sodipodi:namedview id="x"/><g/>', '<g/>'],
  ['unknown attributes', '<rect data-x="1" inkscape:label="x" rx="2"/>', '<rect rx="2"/>'],
  ['animations', '<rect><animate attributeName="href" to="x"/></rect>', '<rect/>'],
  ['links, not what they wrap', '<a href="https://example.org"><rect/></a>', '<g><rect/></g>'],
  [
    'what styles load',
    '<rect style="fill:red;mask:url(https://example.org/x#m);stroke:blue"/>',
    '<rect style="fill:red;stroke:blue"/>',
  ],
  ['what attributes load', '<rect fill="url(http://example.org/#a)" rx="1"/>', '<rect rx="1"/>'],
  ['what escapes hide', '<rect style="fill:\\75rl(x);stroke:blue"/>', '<rect style="stroke:blue"/>'],
  [
    'rules that load',
    '<style>@import url(x.css);@font-face{src:url(x)}rect{fill:red}</style>',
    '<style>rect{fill:red}</style>',
  ],
  [
    'rules that hide in comments',
    '<style>/*}*/rect{fill:url/**/(x)}g{stroke:blue}</style>',
    '<style>g{stroke:blue}</style>',
  ],
  ['instructions', '<?xml-stylesheet href="x"?><g/>', '<g/>'],
];

describe('SVG', () => {
  it.each(REFUSED)('[B11] with %s is refused by name', (_name, content, says) => {
    const result = sanitizeSvg(svg(content), '“map.svg”');
    expect(result).toMatchObject({ ok: false, error: { kind: 'hostile', message: expect.stringMatching(says) } });
    expect(result.ok || result.error.message).toMatch(/^“map\.svg” .*(PNG|SVG)\.$/);
  });
  it.each([...KEPT, ...DROPPED])('[B11] %s', (_name, content, expected) => expect(inner(content)).toBe(expected));

  it('[B11] that declares entities, or is not well-formed, is refused', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`;
    expect(sanitizeSvg(bomb)).toMatchObject({ ok: false, error: { kind: 'hostile' } });
    expect(sanitizeSvg(svg('<g>'))).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });
  it('[B11] keeps a plain document type and a prefix out of what it gives', () => {
    const text =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>';
    expect(clean(text)).toBe('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>');
  });
  it('[B11] cleaned once is clean', () => {
    for (const [, content] of [...KEPT, ...DROPPED]) expect(clean(clean(svg(content)))).toBe(clean(svg(content)));
  });
  it('[B11] of 200 KB of junk is answered', () => {
    const junk = [
      '<g>',
      '<g a="<">',
      '</g>',
      '<',
      '&a;',
      '<!--',
      '<![CDATA[',
      '<style>a{',
      'url(',
      '<g x="',
      '{',
      '/*',
    ];
    for (const piece of junk) {
      expect(typeof sanitizeSvg(svg(piece.repeat(200_000 / piece.length))).ok).toBe('boolean');
      expect(
        typeof sanitizeSvg(svg(`<style>${piece.replace(/[<&]/g, '(').repeat(200_000 / piece.length)}</style>`)).ok,
      ).toBe('boolean');
      expect(
        typeof sanitizeSvg(svg(`<g style='${piece.replace(/[<&]/g, '(').repeat(200_000 / piece.length)}'/>`)).ok,
      ).toBe('boolean');
    }
  });
});
