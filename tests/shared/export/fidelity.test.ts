import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import { writeIssueDocx } from '../../../src/shared/export/docx/write-docx.ts';
import { writeIssueEmail } from '../../../src/shared/export/email/index.ts';
import { writeIssueEpub } from '../../../src/shared/export/epub/write-epub.ts';
import {
  docxFidelity,
  emailFidelity,
  epubFidelity,
  htmlFidelity,
  lossLine,
  textFidelity,
} from '../../../src/shared/export/fidelity/index.ts';
import { pageLosses } from '../../../src/shared/export/fidelity/page-losses.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { writeIssueText } from '../../../src/shared/export/text/write-text.ts';
import { issue as anyIssue } from '../generated-issues.ts';
import { branded, sample as full, LIGHT_LOGO, longIssue, MAIL_BRAND } from './branded.ts';
import { pictured, source } from './pictured-issue.ts';

const publication = branded();
/** The sample without what only the desk has: that is in no format but Markdown and JSON. */
const sample = {
  ...full,
  figures: [],
  decisions: [],
  accepted: [],
  leftOut: [],
  developments: full.developments.map((each) => ({ ...each, topics: [] })),
};
const exported = { issue: sample, publication, pictures: source };
const withPictures = { ...exported, issue: pictured };
const seed = 20_261_125;

describe('The report of what a format could not carry', () => {
  it('[D7] is silent where web page, mail and book are equal to the issue', () => {
    expect(htmlFidelity(exported, writeIssueHtml(sample, publication))).toEqual([]);
    expect(emailFidelity(exported, writeIssueEmail(sample, publication))).toEqual([]);
    expect(epubFidelity(exported, writeIssueEpub(sample, publication))).toEqual([]);
  });

  it(`[D7] finds every word, mark, link, list, table and note of any issue in its web page (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyIssue, (issue) => {
        const depth = issue.sectionHeading === '' ? 2 : 3;
        const losses = pageLosses(issue, undefined, [writeIssueHtml(issue)], depth);
        // White space that HTML folds is the one thing that may differ, and it is said.
        expect(
          losses.filter(({ what }) => what !== 'the exact form of some stretches'),
          `seed ${seed}`,
        ).toEqual([]);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('[D7] names a paragraph, a mark and a table that are missing from a page', () => {
    const html = writeIssueHtml(sample, publication);
    const lines = (changed: string) => htmlFidelity(exported, changed).map(lossLine);
    expect(lines(html.replace(/<p>None of the five.*?<\/p>/, ''))).toEqual(['some words in the lede']);
    expect(lines(html.replace(/<strong>twenty-six months<\/strong>/, 'twenty-six months'))).toEqual([
      '1 bold stretch in the text of “Georgia Signs Terms for a Second Grain Quay at Poti”',
    ]);
    expect(lines(html.replace(/<section class="table".*?<\/section>/s, ''))).toContain(
      '1 table in the text of “Anadolu Cell Breaks Ground on $640 Million Battery Works in Samsun”',
    );
    expect(lines(html.replaceAll('Georgia Signs', 'Georgia Sings'))).toContain(
      'all words in the headline of “Georgia Signs Terms for a Second Grain Quay at Poti”',
    );
  });

  it('[D7] says what plain text has no form for, and that no word is missing', () => {
    const lines = textFidelity(exported, writeIssueText(sample, publication)).map(lossLine);
    expect(lines).toContain('1 bold stretch in the body of “Georgia Signs Terms for a Second Grain Quay at Poti”');
    expect(lines).toContain(
      '1 table in the body of “Anadolu Cell Breaks Ground on $640 Million Battery Works in Samsun”',
    );
    expect(lines.filter((line) => line.includes('words'))).toEqual([]);
    expect(textFidelity(exported, writeIssueText({ ...sample, lede: paragraphs('x') })).map(lossLine)).toContain(
      'some words in the lede',
    );
  });

  it('[D7] says what Word brings back otherwise: the alignment of columns alone', async () => {
    expect((await docxFidelity(exported, await writeIssueDocx(sample, publication))).map(lossLine)).toEqual([
      '5 aligned columns in the body of “Anadolu Cell Breaks Ground on $640 Million Battery Works in Samsun”',
    ]);
  });

  it.each([
    [
      'image/svg+xml',
      'the logo (the publication’s name is there: Word shows no SVG; give the brand a PNG) in the masthead',
    ],
    [
      'image/webp',
      'the logo (the publication’s name is there: Word shows no WEBP; give the brand a PNG) in the masthead',
    ],
    [null, 'the logo (the publication’s name is there: its file is missing) in the masthead'],
    ['image/png', null],
  ] as const)('[D7] says that Word has the name in the place of a logo: %s', async (mediaType, line) => {
    const withLogo = branded({ logo: { sha256: LIGHT_LOGO, widthPx: 640, heightPx: 256 } });
    const logos = () => (mediaType === null ? undefined : { mediaType, bytes: new Uint8Array([137, 80, 78, 71]) });
    const docx = await writeIssueDocx(sample, withLogo, { logos });
    const lines = (await docxFidelity({ ...exported, publication: withLogo, logos }, docx)).map(lossLine);
    expect(lines.filter((each) => each.includes('logo'))).toEqual(line === null ? [] : [line]);
  });

  it('[D7] says of Word whether a chart is drawn there or a table', async () => {
    const chart = pictured.pictures.find(({ content }) => content.kind === 'chart');
    const png = { mediaType: 'image/png' as const, bytes: new Uint8Array([137, 80, 78, 71]) };
    const losses = async (options: Parameters<typeof writeIssueDocx>[2]) =>
      (await docxFidelity(withPictures, await writeIssueDocx(pictured, publication, options))).map(lossLine);
    expect(await losses({})).toContain('its drawing (its table is there) in the picture “What left the ports”');
    expect(await losses({ drawn: (key) => (key === chart?.id ? png : undefined) })).toContain(
      'its table (its drawing is there) in the picture “What left the ports”',
    );
  });

  it('[D7] names each picture of which something is missing', () => {
    const lines = emailFidelity(withPictures, writeIssueEmail(pictured, publication, { pictures: source })).map(
      lossLine,
    );
    expect(lines).toContain('its drawing (its table is there) in the picture “What left the ports”');
    expect(lines).toContain('its image (its words are there) in the picture “The quay at Varsk”');
    expect(lines.at(-1)).toMatch(/^1 figure of the ledger(, \d+ decisions? about names)? in the desk’s own records$/);
    expect(
      epubFidelity(withPictures, writeIssueEpub(pictured, publication, { pictures: source })).map(lossLine),
    ).toContain('its table (its drawing is there) in the picture “What left the ports”');
    expect(
      htmlFidelity(withPictures, writeIssueHtml(pictured, publication, { pictures: source })).map(lossLine),
    ).toEqual([
      'its image (its words are there) in the picture “The quay at Varsk”',
      expect.stringContaining('1 figure of the ledger'),
    ]);
  });

  it('[D7] says in one line that a mail is the short form', () => {
    const issue = longIssue(60);
    expect(emailFidelity({ ...exported, issue }, writeIssueEmail(issue, branded(MAIL_BRAND))).map(lossLine)).toEqual([
      'all but the beginning of each part in the issue',
    ]);
  });
});
