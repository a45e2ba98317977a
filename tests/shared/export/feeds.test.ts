import { describe, expect, it } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { writeIssueAtom } from '../../../src/shared/export/feed/write-atom.ts';
import { writeIssueRss } from '../../../src/shared/export/feed/write-rss.ts';
import { writeIssueThread } from '../../../src/shared/export/thread/write-thread.ts';
import { branded, sample } from './branded.ts';
import { pictured } from './pictured-issue.ts';

const ADDRESS = { webAddress: 'https://example.org/{number}' };

/** The texts of all elements of a name. */
function texts(xml: string, name: string): string[] {
  const found: string[] = [];
  const walk = (node: ReturnType<typeof fromXml> | Element) => {
    for (const child of node.children)
      if (child.type === 'element') {
        if (child.name === name) found.push(child.children.map((each) => ('value' in each ? each.value : '')).join(''));
        walk(child);
      }
  };
  walk(fromXml(xml));
  return found;
}

describe('A feed', () => {
  it.each([
    ['RSS', writeIssueRss, 'link', 'content:encoded'],
    ['Atom', writeIssueAtom, 'id', 'content'],
  ] as const)(
    '[D6] %s has an entry a development, with its text, and the opening and closing parts',
    (_name, write, _link, content) => {
      const xml = write(sample, branded(ADDRESS));
      const titles = texts(xml, 'title').slice(1);
      expect(titles).toEqual([
        sample.title,
        ...sample.developments.map(({ headline }) => headline),
        'In Context',
        'The takeaway',
      ]);
      expect(texts(xml, content)).toHaveLength(titles.length);
      expect(texts(xml, content)[4]).toContain('<table>');
      expect(texts(xml, content)[1]).toContain('<strong class="run-in">Why This Matters:</strong>');
    },
  );

  it('[D6] leads to each development on the web, by an anchor that lasts', () => {
    const link = `https://example.org/47#d-${sample.developments[0]?.id}`;
    expect(texts(writeIssueRss(sample, branded(ADDRESS)), 'link')).toContain(link);
    expect(writeIssueAtom(sample, branded(ADDRESS))).toContain(`href="${link}"`);
    expect(texts(writeIssueRss(sample, branded()), 'link')).toEqual(['https://digest.invalid/']);
  });

  it('[D6] carries the time of the issue, not of the export, and is the same bytes each time', () => {
    expect(texts(writeIssueRss(sample, branded()), 'pubDate')[0]).toBe('Sun, 22 Nov 2026 08:00:00 +0000');
    expect(texts(writeIssueAtom(sample, branded()), 'updated')[0]).toBe('2026-11-22T08:00:00.000Z');
    expect(writeIssueRss(pictured, branded())).toBe(writeIssueRss(pictured, branded()));
  });

  it('[D6] is XML whatever an issue says, and its HTML runs nothing', () => {
    const evil = ']]></content:encoded><script>alert(1)</script>&\u0000\ud800';
    const xml = writeIssueRss(
      {
        ...sample,
        title: evil,
        developments: sample.developments.map((each) => ({ ...each, headline: evil, topics: [evil] })),
      },
      branded(),
    );
    expect(texts(xml, 'script')).toEqual([]);
    expect(texts(xml, 'category')[0]).toBe(evil.replace(/[\u0000\ud800]/g, '\ufffd'));
    for (const html of texts(xml, 'content:encoded')) expect(html).not.toContain('<script');
  });
});

describe('A thread', () => {
  const length = (post: string) => [...new Intl.Segmenter().segment(post)].length;

  it.each([120, 280, 300, 500])('[D6] keeps each post to %i characters, numbered, with its link', (characters) => {
    const { posts } = writeIssueThread(sample, branded(ADDRESS), { characters });
    expect(posts).toHaveLength(sample.developments.length + 2);
    posts.forEach((post, at) => {
      expect(length(post)).toBeLessThanOrEqual(characters);
      expect(post).toMatch(new RegExp(`${at + 1}/${posts.length} https://example\\.org/47(#\\S+)?$`));
    });
    for (const [at, { id }] of sample.developments.entries()) expect(posts[at + 1]?.endsWith(`#d-${id}`)).toBe(true);
  });

  it('[D6] ends at a sentence, and says what stands in no post', () => {
    const { posts, notCarried } = writeIssueThread(sample, branded());
    expect(posts[1]).toMatch(/^Georgia Signs Terms.*\n\nGeorgia’s Maritime Agency .*months\.\n\n2\/7$/s);
    expect(notCarried).toContain(
      'the body of “Georgia Signs Terms for a Second Grain Quay at Poti”, but for its beginning',
    );
    expect(notCarried).toContain('In Context');
    expect(notCarried).toContain('the analysis of “Moldova Opens a Seed-Testing Station in Bălți”');
  });

  it('[D6] counts an emoji of several signs as one letter, as its reader does', () => {
    const { posts } = writeIssueThread({ ...sample, title: '👩🏽‍🚀'.repeat(300) }, branded(), { characters: 200 });
    expect(length(posts[0] ?? '')).toBeLessThanOrEqual(200);
    expect(posts[0]?.includes('\ufffd')).toBe(false);
  });
});
