import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFontFace } from '../../../src/renderer/pictures/read-font-face.ts';
import { madeFont, withEmbedding } from '../../fixtures/fonts/made-font.ts';

const fonts = resolve(import.meta.dirname, '../../../node_modules/@fontsource-variable');
const file = (name: string) => new Uint8Array(readFileSync(resolve(fonts, name)));
const own = madeFont('Harbour');

describe('What a font says of itself', () => {
  it('[D8] family, weight and style, whatever its file is called', () => {
    expect(readFontFace(own, 'a.ttf')).toEqual({
      family: 'Harbour',
      isSerif: false,
      style: 'italic',
      weight: '700',
      embedding: 'allowed',
    });
  });

  it('[D8] the range of a variable font, also packed as woff2', () => {
    expect(readFontFace(file('inter/files/inter-latin-wght-normal.woff2'), 'x.woff2')).toMatchObject({
      family: 'Inter',
      isSerif: false,
      style: 'normal',
      weight: '100 900',
    });
    expect(readFontFace(file('source-serif-4/files/source-serif-4-latin-wght-italic.woff2'), 'x.woff2')).toMatchObject({
      isSerif: true,
      style: 'italic',
      weight: '200 900',
    });
  });

  it.each([
    [0x0002, 'restricted'],
    [0x0200, 'bitmap-only'],
    [0x0004, 'allowed'],
    [0x0008, 'allowed'],
    // Both: what allows more holds.
    [0x000a, 'allowed'],
  ])('[D8] what its maker allows: fsType %i is %s', (bits, embedding) => {
    expect(readFontFace(withEmbedding(own, bits), 'a.ttf').embedding).toBe(embedding);
  });

  it('[D8] nothing where it is none', () => {
    expect(() => readFontFace(new Uint8Array([0, 1, 0, 0, 9, 9]), 'a.ttf')).toThrow();
  });
});
