import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { normalizeRichText } from '../../../src/shared/document/normalize.ts';
import { paragraphs, type RichText } from '../../../src/shared/document/rich-text.ts';
import { normalizeIssue } from '../../../src/shared/domain/normalize-issue.ts';
import { writeIssueDocx } from '../../../src/shared/export/docx/write-docx.ts';
import { buildIssue, mapSource, readSource } from '../../../src/shared/import/index.ts';
import { branded, LIGHT_LOGO, sample } from './branded.ts';
import { pictured, source } from './pictured-issue.ts';

const part = (docx: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(docx)[name]);

/** A table comes back without the alignment of its columns: Word keeps it with each cell. */
const withoutAlign = (rich: RichText): RichText => ({
  ...rich,
  children: rich.children.map((block) =>
    block.type === 'table' ? { ...block, align: block.align?.map(() => null) ?? [] } : block,
  ),
});

describe('A Word file', () => {
  it('[D6] comes back through the importer as the same texts', async () => {
    const content = await writeIssueDocx(sample, branded());
    const read = await readSource({ name: 'issue.docx', content });
    if (!read.ok) throw new Error(read.error.message);
    const back = buildIssue(mapSource(read.value, {}), sample.publicationId);
    const issue = normalizeIssue(sample);
    for (const key of ['title', 'sectionHeading', 'notice', 'lede', 'inContext', 'takeaway'] as const)
      expect(back[key]).toEqual(issue[key]);
    expect(back.leftOut).toEqual([]);
    expect(back.developments.map(({ headline }) => headline)).toEqual(
      issue.developments.map(({ headline }) => headline),
    );
    back.developments.forEach((development, at) => {
      expect(normalizeRichText(development.body)).toEqual(
        withoutAlign(normalizeRichText(issue.developments[at]?.body ?? paragraphs())),
      );
      expect(development.whyThisMatters).toEqual(issue.developments[at]?.whyThisMatters);
    });
    const told = issue.developments.flatMap((each) => each.sources.filter(({ title }) => title !== ''));
    expect(back.developments.flatMap((each) => each.sources.map(({ url }) => url))).toEqual(
      told.map(({ url }) => url).filter((url) => url !== ''),
    );
  });

  it('[D6] has real styles, headings, footnotes and heads of tables', async () => {
    const docx = await writeIssueDocx(sample, branded());
    const document = part(docx, 'word/document.xml');
    expect(document.match(/<w:pStyle w:val="Heading3"\/>/g)).toHaveLength(sample.developments.length);
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toMatch(/<w:footnoteReference w:id="1"\/>/);
    expect(part(docx, 'word/footnotes.xml')).toContain('Ministry notice 2026/118');
    expect(part(docx, 'word/styles.xml')).toContain('w:val="en-GB"');
    expect(part(docx, 'docProps/core.xml')).toContain('<dc:title>Batteries, Furnaces and a Cable');
  });

  it('[D6] has its pictures with alt texts, and an empty one for an ornament', async () => {
    const docx = await writeIssueDocx(pictured, branded(), {
      pictures: source,
      drawn: () => ({ mediaType: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) }),
    });
    const described = [...part(docx, 'word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, alt]) => alt,
    );
    expect(described).toContain('Cranes over a quay');
    expect(described).toContain('Varsk leads');
    expect(part(docx, 'word/document.xml')).toMatch(/<wp:docPr id="\d+" name="pic-ornament"( descr="")?\/>/);
    expect(part(docx, 'word/document.xml')).toContain('The quay at Varsk · Harbour office · CC BY 4.0');
  });

  it.each([
    ['A4', 9_412, 627],
    ['Letter', 9_746, 649],
  ] as const)(
    '[D15] sets what stands at the end of a head and a full picture to the edge of the text on %s',
    async (pageSize, textTwips, fullPx) => {
      const docx = await writeIssueDocx(pictured, branded(), {
        pictures: source,
        drawn: () => ({ mediaType: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) }),
        pageSize,
      });
      const ends = Object.keys(unzipSync(docx))
        .filter((name) => /^word\/(?:header|footer)\d/.test(name))
        .flatMap((name) =>
          [...part(docx, name).matchAll(/<w:tab w:val="end" w:pos="(\d+)"/g)].map(([, at]) => Number(at)),
        );
      expect(new Set(ends)).toEqual(new Set([textTwips]));
      const widths = [...part(docx, 'word/document.xml').matchAll(/<wp:extent cx="(\d+)"/g)].map(
        ([, emu]) => Number(emu) / 9525,
      );
      expect(Math.max(...widths)).toBe(fullPx);
    },
  );

  it('[D8] has the logo in the head of the first page, where Word shows its kind, else the name', async () => {
    const publication = branded({ logo: { sha256: LIGHT_LOGO, widthPx: 640, heightPx: 256 } });
    const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
    const heads = async (mediaType: 'image/png' | 'image/svg+xml') => {
      const docx = await writeIssueDocx(sample, publication, { logos: () => ({ mediaType, bytes: png }) });
      const names = Object.keys(unzipSync(docx));
      return {
        head: names
          .filter((name) => /^word\/header\d+\.xml$/.test(name))
          .map((name) => part(docx, name))
          .join('\n'),
        media: names.filter((name) => name.startsWith('word/media/')),
      };
    };
    const drawn = await heads('image/png');
    expect(drawn.media).toHaveLength(1);
    expect(drawn.head).toContain('descr="Black Sea Digest"');
    // 160 × 64 pixels, in EMU.
    expect(drawn.head).toContain('<wp:extent cx="1524000" cy="609600"/>');
    const named = await heads('image/svg+xml');
    expect(named.media).toEqual([]);
    // It stands in the place of the name.
    const timesNamed = (head: string) => head.split('>Black Sea Digest</w:t>').length;
    expect(timesNamed(named.head)).toBe(timesNamed(drawn.head) + 1);
  });

  it('[D6] begins each list anew, where it says', async () => {
    const list = (start: number): RichText => ({
      type: 'root',
      children: [
        {
          type: 'list',
          ordered: true,
          start,
          spread: false,
          children: [
            {
              type: 'listItem',
              spread: false,
              children: [{ type: 'paragraph', children: [{ type: 'text', value: 'x' }] }],
            },
          ],
        },
      ],
    });
    const docx = await writeIssueDocx({ ...sample, lede: list(1), inContext: list(1), takeaway: list(4) }, branded());
    const numbering = part(docx, 'word/numbering.xml');
    expect(numbering).toMatch(/<w:start w:val="4"\/>/);
    const ids = [...part(docx, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(ids.slice(-2)).size).toBe(2);
    expect(ids[0]).not.toBe(ids.at(-2));
  });

  it('[D6] shows signs that XML cannot say as such, and is still a file that opens', async () => {
    const docx = await writeIssueDocx({ ...sample, title: 'a\u0000\u0008\ud800b<&>"' }, branded());
    expect(part(docx, 'word/document.xml')).toContain('a\ufffd\ufffd\ufffdb&lt;&amp;&gt;');
  });

  it('[D6] is written from right to left where its language is', async () => {
    const document = part(await writeIssueDocx({ ...sample, language: 'ar' }, branded()), 'word/document.xml');
    expect(document).toContain('<w:bidi/>');
    expect(document).toContain('<w:rtl/>');
  });

  it('[D6] is the same bytes for the same issue', async () => {
    const one = await writeIssueDocx(pictured, branded(), { pictures: source });
    expect(await writeIssueDocx(pictured, branded(), { pictures: source })).toEqual(one);
  });
});
