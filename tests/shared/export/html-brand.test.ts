import { describe, expect, it } from 'vitest';
import { brandOfTheme, THEMES } from '../../../src/shared/brand/index.ts';
import { fillPages, needsPages } from '../../../src/shared/export/html/fill-pages.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { bytesOf } from '../pictures/picture-bytes.ts';
import { branded, DARK_LOGO, LIGHT_LOGO, sample } from './branded.ts';

const logo = { sha256: LIGHT_LOGO, widthPx: 400, heightPx: 80 };
const logos = (sha256: string) => ({ mediaType: 'image/png' as const, bytes: bytesOf(sha256) });

describe('A page in a brand', () => {
  it.each(THEMES.map((theme) => [theme.name, theme] as const))(
    '[D3] has the colours and the masthead of %s',
    (_name, theme) => {
      const html = writeIssueHtml(sample, branded(brandOfTheme(theme)));
      for (const colour of [...Object.values(theme.look.light), ...Object.values(theme.look.dark)])
        expect(html).toContain(colour);
      expect(html.includes('<div class="band">')).toBe(theme.id === 'bulletin');
      expect(html).toContain('<p class="name">Black Sea Digest</p>');
    },
  );

  it('[D3] has contents where the brand asks for them, each leading to an anchor that outlives a reorder', () => {
    expect(writeIssueHtml(sample, branded())).not.toContain('<nav');
    const html = writeIssueHtml(sample, branded({ hasContents: true }));
    const targets = [...html.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(targets).toEqual([...sample.developments.map(({ id }) => `d-${id}`), 'in-context', 'takeaway']);
    for (const id of targets) expect(html.split(` id="${id}"`)).toHaveLength(2);
    const turned = writeIssueHtml({ ...sample, developments: [...sample.developments].reverse() }, branded());
    expect(turned).toContain(`<article id="d-${sample.developments[0]?.id}"`);
  });

  it('[D3] tells those who show a link to it what it is (Open Graph)', () => {
    const html = writeIssueHtml(sample, branded({ webAddress: 'https://example.org/{publication}/{number}' }));
    const meta = Object.fromEntries(
      [...html.matchAll(/<meta property="([^"]+)" content="([^"]+)">/g)].map(([, property, content]) => [
        property,
        content,
      ]),
    );
    expect(meta).toMatchObject({
      'og:type': 'article',
      'og:title': sample.title,
      'og:site_name': 'Black Sea Digest',
      'og:locale': 'en_GB',
      'og:url': 'https://example.org/black-sea-digest/47',
      'article:published_time': '2026-11-22',
    });
    expect(writeIssueHtml(sample, branded())).not.toContain('og:url');
  });

  it('[D3] has its logo, another in the dark, and the name where it is not at hand', () => {
    const publication = branded({ logo, darkLogo: { ...logo, sha256: DARK_LOGO } });
    const html = writeIssueHtml(sample, publication, { logos });
    expect(html).toMatch(
      /<picture class="logo"><source media="\(prefers-color-scheme:dark\)" srcset="data:image\/png;base64,[^"]+"><img src="data:image\/png;base64,[^"]+" alt="Black Sea Digest" width="400" height="80">/,
    );
    expect(html).not.toContain('<p class="name">');
    expect(writeIssueHtml(sample, publication, { logos, paper: 'A4' })).not.toContain('<source');
    expect(writeIssueHtml(sample, publication)).toContain('<p class="name">Black Sea Digest</p>');
  });

  it('[D15] bounds a logo with neither side fixed, so that a tall one is not drawn wide', () => {
    const style = /\.logo img\{([^}]*)\}/.exec(writeIssueHtml(sample, branded({ logo }), { logos }))?.[1]?.split(';');
    expect(style).toEqual(expect.arrayContaining(['width:auto', 'height:auto', 'max-width:100%', 'max-height:5rem']));
  });

  it('[D3] leaves out a logo that is hostile SVG', () => {
    const html = writeIssueHtml(sample, branded({ logo }), {
      logos: () => ({
        mediaType: 'image/svg+xml',
        bytes: bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><!DOCTYPE x><script>1</script>'),
      }),
    });
    expect(html).not.toContain('<picture');
  });

  it('[D3] ends with the footer, and says its few own words in the publication’s language', () => {
    const html = writeIssueHtml(
      { ...sample, language: 'ru' },
      branded({ footer: 'Распространять можно целиком', hasContents: true }),
    );
    expect(html).toContain('<footer class="foot"><p>Распространять можно целиком</p></footer>');
    expect(html).toContain('>В этом выпуске</p>');
    expect(html).toContain('>Источник:</span>');
    expect(html).toContain('<span>№ 47</span>');
  });
});

describe('A page on paper', () => {
  const paper = (change = {}) => writeIssueHtml(sample, branded(change), { paper: 'A4' });

  it('[D5] is larger than what is cut, with marks in its corners, where the brand asks for them', () => {
    expect(paper()).toContain('size:A4;');
    const html = paper({ hasCropMarks: true });
    expect(html).toContain('size:230mm 317mm;');
    for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right'])
      expect(html).toContain(`@${corner}-corner{content:"";background`);
  });

  it('[D5] gets page numbers and the running section from its first print', () => {
    const html = paper({ hasContents: true });
    expect(needsPages(html)).toBe(true);
    const pages = [1, 1, 1, 2, 3, 3, 4, 5, 5];
    const filled = fillPages(html, pages, 6);
    expect(needsPages(filled)).toBe(false);
    expect(
      [...filled.matchAll(/<span class="folio" aria-hidden="true">(\d+)<\/span>/g)].map(([, page]) => page),
    ).toEqual(['1', '2', '3', '3', '4', '5', '5']);
    const symbols = /@counter-style running\{system:fixed;symbols:((?: ?"(?:[^"\\]|\\.)*")+)\}/.exec(filled)?.[1];
    expect([...(symbols ?? '').matchAll(/"([^"]*)"/g)].map(([, words]) => words?.slice(0, 12))).toEqual([
      '',
      'Georgia Sign',
      'Romania’s Va',
      'Anadolu Cell',
      'Moldova Open',
      'The takeaway',
    ]);
  });

  it('[D5] stays as it is where the first print has other headings', () => {
    const html = paper({ hasContents: true });
    expect(fillPages(html, [1, 2], 2)).toBe(html);
  });

  it('[D5] cannot be left by a headline that is hostile to the style sheet', () => {
    const evil = '"}</style><script>alert(1)</script>\\';
    const html = writeIssueHtml(
      { ...sample, developments: sample.developments.map((each) => ({ ...each, headline: evil })) },
      branded(),
      { paper: 'A4' },
    );
    const filled = fillPages(html, [1, 1, 1, 1, 1, 1, 1, 2, 2], 2);
    expect(filled).toContain('symbols:"" "\\22 }\\3c /style>\\3c script>alert(1)\\3c /script>\\5c "}');
    expect(filled).not.toContain('<script>alert');
  });

  it('[D5] hyphenates by its language, and leaves headlines whole', () => {
    expect(paper()).toContain('body{hyphens:auto');
    expect(paper()).toMatch(/h1,h2,h3[^{]*\{hyphens:manual\}/);
  });
});
