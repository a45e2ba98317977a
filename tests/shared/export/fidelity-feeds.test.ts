import { describe, expect, it } from 'vitest';
import { writeIssueAtom } from '../../../src/shared/export/feed/write-atom.ts';
import { writeIssueRss } from '../../../src/shared/export/feed/write-rss.ts';
import { feedFidelity } from '../../../src/shared/export/fidelity/feed-losses.ts';
import { lossLine } from '../../../src/shared/export/fidelity/index.ts';
import { siteFidelity } from '../../../src/shared/export/fidelity/site-losses.ts';
import { threadFidelity } from '../../../src/shared/export/fidelity/thread-losses.ts';
import { SITE_FLAVOURS } from '../../../src/shared/export/site/site-flavours.ts';
import { writeIssueSite } from '../../../src/shared/export/site/write-site.ts';
import { writeIssueThread } from '../../../src/shared/export/thread/write-thread.ts';
import { branded, sample as full } from './branded.ts';
import { pictured, source } from './pictured-issue.ts';

const publication = branded();
/** The sample without what feeds and sites have no place for. */
const sample = { ...full, sectionHeading: '', figures: [], decisions: [], accepted: [], leftOut: [] };
const exported = { issue: sample, publication, pictures: source };
const pagesOf = (issue = sample, flavour: (typeof SITE_FLAVOURS)[number] = 'hugo') =>
  writeIssueSite(issue, publication, { flavour, pictures: source });

describe('The report of what feeds, threads and sites could not carry', () => {
  it.each([
    ['RSS', writeIssueRss],
    ['Atom', writeIssueAtom],
  ] as const)(
    '[D7] is silent where an %s feed is equal, and names a missing paragraph, title and section heading',
    (_, write) => {
      const xml = write(sample, publication);
      expect(feedFidelity(exported, xml)).toEqual([]);
      expect(feedFidelity({ ...exported, issue: full }, xml).map(lossLine)).toContain(
        'all words in the section heading',
      );
      const headline = sample.developments[0]?.headline ?? '';
      expect(feedFidelity(exported, xml.replaceAll(headline, 'Other')).map(lossLine)).toContain(
        `all words in the headline of “${headline}”`,
      );
      const cut = xml.replace(/(<content[^>]*>)&#?\w+;p>.*?&#?\w+;\/p>/s, '$1');
      expect(cut).not.toBe(xml);
      expect(feedFidelity(exported, cut).map(lossLine)).toContain('some words in the notice and the lede');
    },
  );

  it('[D7] says of a feed which picture is words alone', () => {
    const losses = feedFidelity({ ...exported, issue: pictured }, writeIssueRss(pictured, publication)).map(lossLine);
    expect(losses.filter((line) => line.includes('the picture')).length).toBe(pictured.pictures.length);
  });

  it.each(SITE_FLAVOURS)(
    '[D7] is silent where the pages for %s are equal, and names what is gone from one',
    (flavour) => {
      expect(siteFidelity(exported, pagesOf(sample, flavour)).filter(({ what }) => !what.includes('note'))).toEqual([]);
      const cut = pagesOf(sample, flavour).map((file) => ({
        ...file,
        content: new TextEncoder().encode(new TextDecoder().decode(file.content).replace(/^## .*$/m, '')),
      }));
      const lines = siteFidelity(exported, cut).map(lossLine);
      expect(lines).toContain('all words in In Context');
      expect(lines.some((line) => line.startsWith('all words in the analysis of “'))).toBe(true);
    },
  );

  it('[D7] says of a thread what stands in no post, and which table became text', () => {
    const long = threadFidelity(exported, writeIssueThread(sample, publication, { characters: 100_000 }).posts);
    const short = threadFidelity(exported, writeIssueThread(sample, publication).posts);
    expect(long.map(lossLine).join('\n')).toContain(
      '1 table in the body of “Anadolu Cell Breaks Ground on $640 Million Battery Works in Samsun”',
    );
    expect(long.map(({ what }) => what)).not.toContain('all but its beginning');
    expect(short.map(({ what }) => what)).toContain('all but its beginning');
    expect(short.map(lossLine)).toContain('all words in In Context');
  });
});
