import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { brandFiles, parseBrandFile, writeBrandFile } from '../../../src/shared/brand/index.ts';
import { insteadWords, withFonts } from '../../../src/shared/brand/with-fonts.ts';
import { newPublication } from '../../../src/shared/crdt/publication-document.ts';
import type { Brand, BrandFamily, BrandFontFile } from '../../../src/shared/domain/brand.ts';
import type { Publication } from '../../../src/shared/domain/publication.ts';
import { writeIssueEmail } from '../../../src/shared/export/email/index.ts';
import { writeIssueEpub } from '../../../src/shared/export/epub/write-epub.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';

const bytes = new Uint8Array(
  readFileSync(resolve(import.meta.dirname, '../../../resources/fonts/inter-latin-400-normal.woff2')),
);
const font: BrandFontFile = {
  sha256: 'f'.repeat(64),
  mediaType: 'font/woff2',
  family: 'own sans: Harbour "Sans"',
  style: 'normal',
  weight: '100 900',
};
const issue = sampleIssue('p' as never);
const fresh = newPublication('p' as never, 'Black Sea Digest', 'en');
const withBrand = (values: Partial<Brand>): Publication => ({ ...fresh, brand: { ...fresh.brand, ...values } });
const own = withBrand({ ownFonts: [font], textFont: font.family });
const source = (sha256: string) => (sha256 === font.sha256 ? { mediaType: font.mediaType, bytes } : undefined);
const FACE = '@font-face{font-family:"Harbour \\22 Sans\\22 "';

describe('a font of the publication’s own', () => {
  it('[D8] is in the page that is set in it, whatever its name', () => {
    const html = writeIssueHtml(issue, own, { logos: source });
    expect(html).toContain(FACE);
    expect(html).toContain(`url("data:font/woff2;base64,${Buffer.from(bytes).toString('base64').slice(0, 40)}`);
    expect(html).toContain('--serif:"Harbour \\22 Sans\\22 ","Noto Sans"');
  });

  it('[D8] is in no page that is not set in it, and where its file is gone others stand in', () => {
    const unused = withBrand({ ownFonts: [font] });
    expect(writeIssueHtml(issue, unused, { logos: source })).not.toContain('@font-face');
    const gone = writeIssueHtml(issue, own, { logos: () => undefined });
    expect(gone).not.toContain('@font-face');
    expect(gone).toContain('"Noto Sans"');
  });

  it('[D8] is a file of the book, listed and named by its style', () => {
    const files = unzipSync(writeIssueEpub(issue, own, { fonts: source }));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    expect(files['EPUB/fonts/font-1.woff2']).toEqual(bytes);
    expect(text('EPUB/package.opf')).toContain('href="fonts/font-1.woff2" media-type="font/woff2"');
    expect(text('EPUB/style.css')).toContain(
      `${FACE};font-style:normal;font-weight:100 900;src:url("fonts/font-1.woff2")`,
    );
  });

  it('[D8] is not in mail, which has what its readers have', () => {
    const { html } = writeIssueEmail(issue, own, { logos: source });
    expect(html).not.toContain('Harbour');
    expect(html).toContain("'Helvetica Neue'");
  });

  it('[D8] travels with the brand, as do its rules, and reads back equal', () => {
    const rules = { ...own, checks: { ...own.checks, levels: { 'link-text': 'blocker' as const } } };
    const logos = new Map([[font.sha256, { mediaType: font.mediaType, bytes }]]);
    const read = parseBrandFile(writeBrandFile({ publication: own, rules, logos }));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.publication.brand).toEqual(own.brand);
    expect(read.value.rules?.checks).toEqual(rules.checks);
    expect(read.value.logos.get(font.sha256)?.bytes).toEqual(bytes);
    expect(brandFiles(own.brand)).toEqual([font.sha256]);
  });

  it('[D8] a brand’s file with a family that is none is refused by its place', () => {
    const text = writeBrandFile({ publication: own, logos: new Map() }).replaceAll(
      'own sans: Harbour',
      'url(x); Harbour',
    );
    const read = parseBrandFile(text);
    expect(read.ok ? '' : read.error.message).toContain('at “brand.textFont”');
  });
});

describe('A brand of which fonts are left out', () => {
  const [serif, sans]: readonly [BrandFamily, BrandFamily] = ['own serif: Quay', font.family];
  it.each<[string, BrandFamily, BrandFamily, BrandFamily, BrandFamily, string]>([
    ['a serif text', serif, 'Inter', 'Source Serif 4', 'Inter', 'The text stands in Source Serif 4 instead.'],
    ['sans headlines', 'system serif', sans, 'system serif', 'Inter', 'Headlines stand in Inter instead.'],
    ['both, alike', sans, sans, 'Inter', 'Inter', 'Text and headlines stand in Inter instead.'],
    [
      'both, unlike',
      serif,
      sans,
      'Source Serif 4',
      'Inter',
      'The text stands in Source Serif 4 instead. Headlines stand in Inter instead.',
    ],
    ['neither', 'Inter', 'system sans', 'Inter', 'system sans', ''],
  ])(
    '[D8] stands in the shipped family that each is like: %s',
    (_of, textFont, headingFont, text, headlines, words) => {
      const { brand } = withBrand({ ownFonts: [font], textFont, headingFont });
      const left = withFonts(brand, []);
      expect(left).toEqual({ ...brand, ownFonts: [], textFont: text, headingFont: headlines });
      expect(insteadWords(brand, left)).toBe(words);
    },
  );

  it('[D8] stays in a family of which another file is left', () => {
    const bold = { ...font, sha256: 'e'.repeat(64), weight: '700' };
    const { brand } = withBrand({ ownFonts: [font, bold], textFont: font.family });
    expect(withFonts(brand, [bold])).toEqual({ ...brand, ownFonts: [bold] });
  });
});
