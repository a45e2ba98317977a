import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { samplePublication } from '../../../src/shared/sample/sample-issue.ts';
import { bytesOf, textOf } from '../pictures/picture-bytes.ts';
import { ENTITIES, PNG_BYTES, PNG_HASH, pictured, SVG_HASH, SVG_TEXT, source } from './pictured-issue.ts';

const publication = { ...newPublication('p' as never, 'x', 'en'), ...samplePublication('p' as never) };
const html = writeIssueHtml(pictured, publication, { pictures: source, entities: ENTITIES });
const figures = html
  .split('<figure ')
  .slice(1)
  .map((rest) => rest.slice(0, rest.indexOf('</figure>')));
const decoded = (uri: string | undefined) => Buffer.from(uri ?? '', 'base64');

describe('pictures in HTML', () => {
  it('[B13] keep the page valid, for the screen and for paper', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-inline-style': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
      },
    });
    for (const options of [{}, { paper: 'A4' as const }, { sources: 'notes' as const }]) {
      const page = writeIssueHtml(pictured, publication, { pictures: source, entities: ENTITIES, ...options });
      const report = await validator.validateString(page);
      expect(
        report.results.flatMap((result) =>
          result.messages.map((message) => `${message.ruleId} ${message.line}:${message.column} ${message.message}`),
        ),
      ).toEqual([]);
    }
  });

  it('[B13] are in the page byte for byte, with alt text, extent and focus', () => {
    const quay = figures.find((figure) => figure.includes('image/png')) ?? '';
    expect(decoded(/src="data:image\/png;base64,([^"]+)"/.exec(quay)?.[1])).toEqual(Buffer.from(PNG_BYTES));
    expect(quay).toContain('alt="Cranes over a quay" width="600" height="800" style="object-position:30% 75%"');
    expect(quay).toContain('<figcaption>The quay at Varsk · <span class="rights">Harbour office · CC BY 4.0</span>');
    const map = figures.find((figure) => figure.includes('picture half') && figure.includes('svg+xml')) ?? '';
    expect(decoded(/base64,([^"]+)"/.exec(map)?.[1]).toString()).toBe(SVG_TEXT);
  });

  it('[B13] stand behind their block, behind the body, or behind the lede', () => {
    const order = ['First block.', 'svg+xml', 'Second block.', 'image/png', 'class="run-in"'];
    const article = html.slice(html.indexOf('<article'));
    const places = order.map((words) => article.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html.indexOf('picture full')).toBeLessThan(html.indexOf('<article'));
  });

  it('[B11] that are decorative have an empty alt text and no caption', () => {
    expect(figures[0]).toContain('alt=""');
    expect(figures[0]).not.toContain('figcaption');
  });

  it('[B13] that are not at hand leave their words', () => {
    expect(html).toContain('<p class="missing">Picture: A lost picture</p>');
    expect(writeIssueHtml(pictured, publication)).toContain('<p class="missing">Picture: Cranes over a quay</p>');
  });

  it('[B11] that turn out to be hostile SVG are left out', () => {
    const evil = (sha256: string) =>
      sha256 === SVG_HASH
        ? { mediaType: 'image/svg+xml' as const, bytes: bytesOf('<svg><script>1</script></svg>') }
        : undefined;
    expect(writeIssueHtml(pictured, publication, { pictures: evil })).not.toContain('svg+xml');
  });

  it('[B12] charts are drawn in the page, for wide and narrow screens, with their table', () => {
    const chart = figures.find((figure) => figure.includes('What left the ports')) ?? '';
    expect(chart.match(/<svg [^>]*role="img"/g)).toHaveLength(2);
    expect(chart).toMatch(/<desc id="picture-\d+-wide-desc">Bar chart: Grain shipped/);
    expect(chart).toContain('<details class="data"><summary>Table: Grain shipped');
    expect(chart).toContain('<th scope="row">Lower Tesna terminal</th><td class="align-right">3.1</td>');
    const half = figures.find((figure) => figure.includes('Varsk leads')) ?? '';
    expect(half.match(/<svg /g)).toHaveLength(1);
    expect(half).toContain('<desc id="picture-6-only-desc">Varsk leads</desc>');
    expect(html).toMatch(/prefers-color-scheme:dark\)\{\.chart \.ink/);
  });

  it('[B13] the page allows itself data images alone, and names no id twice', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'");
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/[^"]*\.(?:png|svg|jpg)/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[B13] the same issue gives the same bytes', () => {
    const again = writeIssueHtml(structuredClone(pictured), publication, { pictures: source, entities: ENTITIES });
    expect(again).toBe(html);
  });

  it('[B13] sources stand as numbered notes where the house has them so', () => {
    const noted = writeIssueHtml(pictured, publication, { sources: 'notes' });
    expect(noted).toMatch(/<ol class="sources"><li><a href=/);
    expect(html).toMatch(/<p class="sources">/);
  });
});

describe('JSON-LD', () => {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  const data = JSON.parse(script);

  it('[B13] tells machines the issue, its developments, whom and what they mention', () => {
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': ['NewsArticle', 'Report'],
      headline: pictured.title,
      datePublished: pictured.publicationDate,
      isPartOf: { '@type': 'Periodical', name: publication.name },
    });
    expect(data.about).toEqual(expect.arrayContaining([{ '@type': 'Thing', name: 'Trade' }]));
    expect(data.hasPart).toHaveLength(pictured.developments.length);
    expect(data.hasPart[0]).toMatchObject({
      '@type': 'NewsArticle',
      '@id': `#d-${pictured.developments[0]?.id}`,
      mentions: [
        {
          '@type': 'GovernmentOrganization',
          name: 'Varsk </script> Port Authority',
          alternateName: ['VPA'],
          sameAs: 'https://www.wikidata.org/entity/Q42',
        },
        {
          '@type': 'Observation',
          name: 'Total cost',
          value: { '@type': 'MonetaryAmount', currency: 'USD', value: 1_800_000_000 },
        },
      ],
      image: [{ '@type': 'ImageObject', creditText: 'Harbour office' }, { '@type': 'ImageObject' }],
    });
    expect(data.hasPart[1].mentions).toBeUndefined();
  });

  it('[B13] cannot end its element, whatever an entity is called', () => {
    expect(script).not.toMatch(/[<>&]/);
    expect(script).toContain('Varsk \\u003c/script\\u003e');
  });

  it('[B13] is not on paper', () => {
    expect(writeIssueHtml(pictured, publication, { paper: 'A4' })).not.toContain('<script');
  });
});

describe('data URIs', () => {
  it('[B13] carry a megabyte of any bytes', () => {
    const bytes = Uint8Array.from({ length: 1_000_001 }, (_, at) => (at * 31) % 256);
    const page = writeIssueHtml(pictured, publication, {
      pictures: (sha256) => (sha256 === PNG_HASH ? { mediaType: 'image/png', bytes } : undefined),
    });
    expect(textOf(decoded(/png;base64,([^"]+)"/.exec(page)?.[1])) === textOf(bytes)).toBe(true);
  });
});
