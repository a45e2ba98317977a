import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { parseIssueMarkdown, writeIssueMarkdown } from '../../../src/shared/export/markdown/index.ts';
import { textOf } from '../pictures/picture-bytes.ts';
import { firstId, PNG_BYTES, PNG_HASH, pictured, SVG_TEXT, secondId, source } from './pictured-issue.ts';

const markdown = writeIssueMarkdown(pictured, undefined, { pictures: source });
const read = (text: string): Issue => {
  const back = parseIssueMarkdown(text);
  if (!back.ok) throw new Error(back.error.message);
  return back.value;
};
const pictureOf = (issue: Issue, id: string) => issue.pictures.find((picture) => picture.id === id);

describe('pictures in Markdown', () => {
  it('[B13] are images of files in a folder beside it, with alt text and caption', () => {
    expect(markdown.text).toContain(`![Cranes over a quay](pictures/${PNG_HASH.slice(0, 16)}.png "The quay at Varsk")`);
    expect(markdown.text).toMatch(/!\[\]\(pictures\/b{16}\.svg\)/);
    expect(markdown.text).toMatch(
      /!\[Bar chart: Grain shipped[^\]]*\]\(pictures\/chart-pic-chart\.svg "What left the ports"\)/,
    );
  });

  it('[B13] come with their files, an image that is used twice once, and name what is not at hand', () => {
    const files = new Map(markdown.files.map(({ path, content }) => [path, textOf(content)]));
    expect([...files.keys()].sort()).toEqual([
      'pictures/aaaaaaaaaaaaaaaa.png',
      'pictures/bbbbbbbbbbbbbbbb.svg',
      'pictures/chart-pic-chart.svg',
      'pictures/chart-pic-half-chart.svg',
    ]);
    expect(files.get('pictures/aaaaaaaaaaaaaaaa.png')).toBe(textOf(PNG_BYTES));
    expect(files.get('pictures/bbbbbbbbbbbbbbbb.svg')).toBe(SVG_TEXT);
    expect(files.get('pictures/chart-pic-chart.svg')).toMatch(/^<svg [^>]*role="img"/);
    expect(markdown.missing.map(({ id }) => id)).toEqual(['pic-lost']);
    expect(markdown.notCarried).toEqual([]);
  });

  it('[B13] of one image in two crops are two files', () => {
    const twice: Issue = {
      ...pictured,
      pictures: pictured.pictures.map((each) =>
        each.content.kind === 'image' ? { ...each, content: { ...each.content, sha256: PNG_HASH } } : each,
      ),
    };
    let calls = 0;
    const { files, text } = writeIssueMarkdown(twice, undefined, {
      pictures: () => ({ mediaType: 'image/png', bytes: new Uint8Array([(calls += 1)]) }),
    });
    expect(files.filter(({ path }) => path.endsWith('.png'))).toHaveLength(4);
    for (const { path } of files) expect(text).toContain(`](${path}`);
  });

  it('[B13] read back to an equal issue', () => {
    expect(read(markdown.text)).toEqual(pictured);
  });

  it('[B13] follow an edit by hand: another caption, another place, another development, gone', () => {
    const edited = markdown.text.replace(`.png "The quay at Varsk"`, `.png "The new quay"`);
    expect(pictureOf(read(edited), 'pic-quay')).toMatchObject({ caption: 'The new quay', placement: 'after' });

    const lines = /<!-- digest:picture pic-map -->\n\n!\[.*\n\n/.exec(markdown.text)?.[0] ?? '';
    const without = markdown.text.replace(lines, '');
    expect(pictureOf(read(without), 'pic-map')).toBeUndefined();
    const behindSecond = without.replace('Second block.\n\n', `Second block.\n\n${lines}`);
    expect(pictureOf(read(behindSecond), 'pic-map')).toMatchObject({ developmentId: firstId, placement: 'after' });
    const elsewhere = without.replace('<!-- digest:picture pic-lost -->', `${lines}<!-- digest:picture pic-lost -->`);
    expect(pictureOf(read(elsewhere), 'pic-map')?.developmentId).toBe(secondId);
  });

  it('[B13] keep their words where Markdown’s signs stand in them', () => {
    const nasty = 'A "quoted" [x](y) ![z] `c` \\ *s* <b> &amp; ] ) (';
    const issue: Issue = {
      ...pictured,
      pictures: pictured.pictures.map((each) => ({ ...each, alt: nasty, caption: nasty })),
    };
    expect(read(writeIssueMarkdown(issue).text)).toEqual(issue);
  });

  it('[B13] are left as they are where their development lies in the tray', () => {
    const issue: Issue = {
      ...pictured,
      pictures: pictured.pictures.map((each) => ({ ...each, developmentId: 'gone' as never })),
    };
    const { text, notCarried } = writeIssueMarkdown(issue);
    expect(text).not.toContain('](pictures/');
    expect(read(text)).toEqual(issue);
    expect(notCarried).toEqual([]);
  });
});
