import { describe, expect, it } from 'vitest';
import { darkAccent } from '../../../src/shared/brand/dark-accent.ts';
import {
  type BrandFile,
  brandContrasts,
  brandOfTheme,
  defaultBrand,
  fileStem,
  parseBrandFile,
  THEMES,
  webAddressOf,
  withBrand,
  writeBrandFile,
} from '../../../src/shared/brand/index.ts';
import { contrast } from '../../../src/shared/charts/colour-math.ts';
import {
  changePublication,
  createPublicationDocument,
  newPublication,
  readPublication,
} from '../../../src/shared/crdt/publication-document.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { png } from '../pictures/picture-bytes.ts';

const publication = newPublication('p' as never, 'Black Sea Digest', 'en-GB');
const issue = sampleIssue('p' as never);

describe('A brand', () => {
  it.each(THEMES.map((theme) => [theme.name, theme] as const))(
    '[D8] %s can be read, light and dark',
    (_name, theme) => {
      expect(brandContrasts(theme.look).filter(({ isEnough }) => !isEnough)).toEqual([]);
    },
  );

  it('[D8] says which of its colours cannot be read on which', () => {
    const brand = defaultBrand();
    const pale = { ...brand, light: { ...brand.light, accent: '#9fc4cf' } };
    expect(
      brandContrasts(pale)
        .filter(({ isEnough }) => !isEnough)
        .map(({ scheme, words, ground }) => `${scheme}: ${words} on ${ground}`),
    ).toEqual(['light: accent on page', 'light: accent on wash', 'light: onAccent on accent']);
  });

  it.each(['#000000', '#0e5a70', '#7c1f2d', '#ffff00', '#ff00ff', '#123456'])(
    '[D8] has a colour for dark pages in place of %s',
    (accent) => {
      expect(contrast(darkAccent(accent, '#1d1b18'), '#1d1b18')).toBeGreaterThan(4.5);
    },
  );

  it('[D8] travels as one file, its logos in it', () => {
    const sha256 = 'a'.repeat(64);
    const brand = {
      ...brandOfTheme(THEMES[1]),
      logo: { sha256, widthPx: 300, heightPx: 80 },
      footer: '© Harbour Desk',
    };
    const file: BrandFile = {
      publication: {
        name: 'Дайджест',
        tagline: 'T',
        language: 'ru',
        houseNames: publication.houseNames,
        sourceStyle: 'notes',
        standingNotice: '',
        correctionNote: 'Put right: {what}',
        brand,
      },
      logos: new Map([
        [sha256, { mediaType: 'image/png', bytes: png(3, 2) }],
        ['b'.repeat(64), { mediaType: 'image/png', bytes: png(1, 1) }],
      ]),
    };
    const text = writeBrandFile(file);
    const back = parseBrandFile(text);
    if (!back.ok) throw new Error(back.error.message);
    expect(back.value.publication).toEqual(file.publication);
    expect([...back.value.logos.keys()]).toEqual([sha256]);
    expect(back.value.logos.get(sha256)?.bytes).toEqual(png(3, 2));
    expect(writeBrandFile(back.value)).toBe(text);
  });

  it.each([
    ['{', 'no JSON'],
    ['{"format":"digest-desk/brand"}', 'version'],
    [
      JSON.stringify({ ...JSON.parse(writeBrandFile({ publication, logos: new Map() })), version: 2 }),
      'version 2; this Digest Desk reads version 1',
    ],
    [writeBrandFile({ publication, logos: new Map() }).replace('"#fffefb"', '"white;}"'), 'brand.light.page'],
  ])('[D8] a brand file %# that cannot be read says why', (text, reason) => {
    const back = parseBrandFile(text);
    expect(back.ok ? '' : back.error.message).toContain(reason);
  });

  it('[D8] lives in the publication’s document, and one of before it has the default', () => {
    const doc = createPublicationDocument(publication);
    expect(readPublication(doc).brand).toEqual(defaultBrand());
    changePublication(doc, { accentColour: '#123456' });
    expect(readPublication(doc).brand.light.accent).toBe('#123456');
    expect(readPublication(doc).brand.dark.accent).not.toBe(defaultBrand().dark.accent);
    changePublication(doc, { brand: brandOfTheme(THEMES[2]) });
    expect(readPublication(doc)).toMatchObject({
      accentColour: THEMES[2].look.light.accent,
      brand: brandOfTheme(THEMES[2]),
    });
    doc.getMap('publication').delete('brand');
    expect(readPublication(doc).brand.footer).toBe('');
  });

  it.each([
    ['{publication}-{number}', 'black-sea-digest-47'],
    ['{date} {title}', '2026-11-22-batteries-furnaces-and-a-cable'],
    ['../{publication}/{language}', 'black-sea-digest-en-gb'],
    ['{nothing}', 'issue'],
  ])('[D8] calls files by the pattern %s', (fileNamePattern, stem) => {
    expect(fileStem(issue, withBrand(publication, { ...defaultBrand(), fileNamePattern }))).toBe(stem);
  });

  it.each([
    ['', null],
    ['https://example.org/{publication}/{number}', 'https://example.org/black-sea-digest/47'],
    ['javascript:alert({number})', null],
  ])('[D8] tells where an issue is read: %s', (webAddress, address) => {
    expect(webAddressOf(issue, withBrand(publication, { ...defaultBrand(), webAddress }))).toBe(address);
  });
});
