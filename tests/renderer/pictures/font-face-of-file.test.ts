import { describe, expect, it } from 'vitest';
import { faceOfFile } from '../../../src/renderer/pictures/font-face-of-file.ts';

const CASES: readonly (readonly [
  name: string,
  family: string,
  kind: 'serif' | 'sans',
  style: string,
  weight: string,
])[] = [
  ['SourceSans3-SemiBoldItalic.woff2', 'Source Sans3', 'sans', 'italic', '600'],
  ['Literata-Regular.ttf', 'Literata', 'serif', 'normal', '400'],
  ['Literata[opsz,wght].ttf', 'Literata', 'serif', 'normal', '100 900'],
  ['inter-latin-wght-normal.woff2', 'inter', 'sans', 'normal', '100 900'],
  ['PT_Serif-Web-Bold.otf', 'PT Serif Web', 'serif', 'normal', '700'],
  ['IBMPlexMono-ExtraLight.woff2', 'IBMPlex Mono', 'sans', 'normal', '200'],
  ['Bold.woff2', 'Bold', 'serif', 'normal', '700'],
];

describe('a font file by its name', () => {
  it.each(CASES)('[D8] %s', (name, family, kind, style, weight) => {
    expect(faceOfFile(name)).toEqual({ family, isSerif: kind === 'serif', style, weight });
  });
});
