import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import { SITE_FLAVOURS } from '../../../src/shared/export/site/site-flavours.ts';
import { writeIssueSite } from '../../../src/shared/export/site/write-site.ts';
import { branded, sample } from './branded.ts';
import { pictured, source } from './pictured-issue.ts';

const FOLDERS = {
  hugo: ['content/issues/black-sea-digest-47/_index.md', 'static/issues/black-sea-digest-47/pictures/'],
  astro: ['src/content/issues/black-sea-digest-47/index.md', 'public/issues/black-sea-digest-47/pictures/'],
  eleventy: ['issues/black-sea-digest-47/index.md', 'issues/black-sea-digest-47/pictures/'],
} as const;

describe.each(SITE_FLAVOURS)('A folder for %s', (flavour) => {
  const files = writeIssueSite(pictured, branded(), { flavour, pictures: source });
  const pages = files
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, content }) => {
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(new TextDecoder().decode(content)) ?? [];
      return { path, front: parse(front) as Record<string, unknown>, body };
    });

  it('[D6] has a page for the issue and one a development, in the order of the issue', () => {
    expect(pages[0]?.path).toBe(FOLDERS[flavour][0]);
    expect(pages.slice(1).map(({ path }) => path.split('/').at(-1))).toEqual([
      '01-georgia-signs-terms-for-a-second-grain-quay-at-poti.md',
      '02-romania-s-vantu-steel-orders-an-electric-furnace-for-galati.md',
      '03-turkiye-and-bulgaria-agree-a-second-power-link-across-the.md',
      '04-anadolu-cell-breaks-ground-on-640-million-battery-works-in.md',
      '05-moldova-opens-a-seed-testing-station-in-balti.md',
    ]);
    expect(pages.map(({ front }) => front.title)).toEqual([
      sample.title,
      ...sample.developments.map(({ headline }) => headline),
    ]);
    expect(pages.map(({ front }) => front.date ?? front.pubDate)).toEqual(pages.map(() => '2026-11-22'));
  });

  it('[D6] has its pictures where the generator serves files from, and pages that lead there', () => {
    const beside = files
      .filter(({ path }) => path.startsWith(FOLDERS[flavour][1]))
      .map(({ path }) => path.split('/').at(-1));
    expect(beside).toHaveLength(4);
    const shown = [
      ...pages
        .map(({ body }) => body)
        .join('\n')
        .matchAll(/\]\(\/issues\/black-sea-digest-47\/pictures\/([^ )]+)/g),
    ].map(([, name]) => name);
    for (const name of beside) expect(shown).toContain(name);
    expect(pages[1]?.body).not.toContain('<!--');
  });

  it('[D6] is the same bytes for the same issue', () => {
    expect(writeIssueSite(pictured, branded(), { flavour, pictures: source })).toEqual(files);
  });
});

describe('Pages for Hugo', () => {
  it('[D15] have their number in the issue as their weight, and the issue itself has none', () => {
    const weights = writeIssueSite(sample, branded(), { flavour: 'hugo', pictures: source })
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path, content }) => [
        /\/(\d\d|_index)[^/]*$/.exec(path)?.[1],
        /^weight: (\d+)$/m.exec(new TextDecoder().decode(content))?.[1],
      ]);
    expect(Object.fromEntries(weights)).toEqual({
      _index: undefined,
      '01': '1',
      '02': '2',
      '03': '3',
      '04': '4',
      '05': '5',
    });
  });
});

describe('Words with the braces of a generator', () => {
  const words = 'Say {{ 7 | times: 6 }}, {% raw %}, {{< ref "x" >}} and {{% ref %}}.';
  const issue = {
    ...sample,
    developments: sample.developments.slice(0, 1).map((each) => ({ ...each, body: paragraphs(words) })),
  };
  const bodyFor = (flavour: (typeof SITE_FLAVOURS)[number]) =>
    new TextDecoder().decode(writeIssueSite(issue, branded(), { flavour })[1]?.content);

  it('[D6] [D14] are no shortcodes of Hugo, and read as they were', () => {
    const body = bodyFor('hugo').split('\n---\n')[1] ?? '';
    expect(body).not.toMatch(/\{\{[<%]/);
    expect(textOf(fromMarkdown(body))).toContain(words);
  });

  it('[D6] [D14] are left alone by Eleventy, whose own language is off', () => {
    expect(bodyFor('eleventy')).toMatch(/^---\n[\s\S]*templateEngineOverride: md\n[\s\S]*?\n---\n/);
  });
});
