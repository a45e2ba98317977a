import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { paragraphs } from '../../src/shared/document/rich-text.ts';
import { blankPicture, wholeImage } from '../../src/shared/domain/picture.ts';
import { writeIssueEmail } from '../../src/shared/export/email/index.ts';
import { writeIssueEpub } from '../../src/shared/export/epub/write-epub.ts';
import { feedEntries } from '../../src/shared/export/feed/feed-entries.ts';
import { writeIssueHtml } from '../../src/shared/export/html/index.ts';
import { printedIssue } from '../../src/shared/export/printed-issue.ts';
import { branded, longIssue, sample } from '../shared/export/branded.ts';
import { hostileEverywhere } from '../shared/export/hostile-everywhere.ts';
import { hostileStrings } from '../shared/export/hostile-strings.ts';
import { PNG_HASH, source } from '../shared/export/pictured-issue.ts';
import { displayOfWorker } from './displays.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-exports-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

let app: ElectronApplication;
test.beforeAll(async () => {
  app = await _electron.launch({
    executablePath: process.env.DIGEST_DESK_RUNTIME ?? '',
    args: [...asRoot, join(root, 'tests/bench/bare'), `--user-data-dir=${join(folder, 'profile')}`],
    env: { ...(process.env as Record<string, string>), ...displayOfWorker() },
  });
});
test.afterAll(() => app.close());

/** Opens a page with scripts on, and gives what it asked for and whether something of it ran. */
const tryOut = (html: string, name: string) => {
  const file = join(folder, name);
  // Without its own policy: that nothing runs must be so by what is written, not by what forbids it.
  writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  return app.evaluate(async ({ BrowserWindow, session }, url) => {
    const requests: string[] = [];
    const quiet = session.fromPartition(`try-${url}`);
    quiet.webRequest.onBeforeRequest((details, decide) => {
      if (details.url !== url && !details.url.startsWith('data:')) requests.push(details.url);
      decide({ cancel: details.url !== url && !details.url.startsWith('data:') });
    });
    const window = new BrowserWindow({ show: false, webPreferences: { session: quiet, sandbox: true } });
    let asked = 0;
    window.webContents.setWindowOpenHandler(() => {
      asked += 1;
      return { action: 'deny' };
    });
    await window.loadURL(url);
    await new Promise((done) => setTimeout(done, 300));
    const found = await window.webContents.executeJavaScript(
      '({ hacked: window.hacked, scripts: [...document.scripts].filter((each) => each.type !== "application/ld+json").length, handlers: [...document.querySelectorAll("*")].filter((each) => [...each.attributes].some(({ name }) => name.startsWith("on"))).length, dangerous: [...document.querySelectorAll("a[href],area[href],iframe,object,embed,form,base")].filter((each) => !/^(https?:|mailto:|#|file:)/.test(each.href ?? "x")).length, words: document.body.innerText.length })',
    );
    window.destroy();
    return { ...found, requests, asked };
  }, pathToFileURL(file).href);
};

const { issue, publication } = hostileEverywhere();
const OUTPUTS: Readonly<Record<string, () => string>> = {
  'web page': () => writeIssueHtml(issue, publication),
  'page for paper': () => writeIssueHtml(issue, publication, { paper: 'A4' }),
  mail: () =>
    writeIssueEmail(
      { ...issue, developments: issue.developments.slice(0, 60) },
      { ...publication, brand: { ...publication.brand, webAddress: '' } },
    ).html,
  'short mail': () => writeIssueEmail(issue, publication).html,
  feed: () =>
    `<!doctype html><html lang="en"><body>${feedEntries(printedIssue(issue, publication), publication)
      .map(({ html }) => html)
      .join('')}</body></html>`,
  book: () =>
    Object.entries(unzipSync(writeIssueEpub(issue, publication)))
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, content]) =>
        new TextDecoder().decode(content).replace(/<\?xml[^>]*\?>|<link rel="stylesheet"[^>]*>/g, ''),
      )
      .join('\n'),
};
for (const [name, write] of Object.entries(OUTPUTS))
  test(`[D14] ${hostileStrings.length} hostile strings in every field: in the ${name} nothing runs, and nothing is asked for`, async () => {
    const found = await tryOut(write(), `${name.replaceAll(' ', '-')}.html`);
    // A book has its pictures beside it: those alone it may ask for.
    const requests = found.requests.filter((url: string) => !url.endsWith('/pictures/chart-evil.svg'));
    expect({ ...found, requests }).toMatchObject({ scripts: 0, handlers: 0, dangerous: 0, asked: 0, requests: [] });
    expect(found.hacked).toBeUndefined();
    expect(found.words).toBeGreaterThan(10_000);
  });

/** Prints a page as the command line does. */
function print(html: string, name: string): string {
  const output = join(folder, `${name}.pdf`);
  const job = join(folder, `${name}.json`);
  writeFileSync(job, JSON.stringify({ html, pageSize: 'A4', output }));
  const args = [...asRoot, root, `--print-pdf=${job}`, `--user-data-dir=${join(folder, `profile-${name}`)}`];
  const done = spawnSync(process.env.DIGEST_DESK_RUNTIME ?? '', args, { encoding: 'utf8' });
  expect(done.status, done.stderr).toBe(0);
  return output;
}
const pages = (pdf: string, ...options: readonly string[]) =>
  spawnSync('pdftotext', ['-layout', ...options, pdf, '-'], { encoding: 'utf8' }).stdout.split('\f');

test('[D5] contents say the page of each development, and each page its section and number', () => {
  test.skip(!has('pdftotext'), 'pdftotext (poppler-utils) is not on this machine');
  const long = longIssue(30);
  const pdf = print(writeIssueHtml(long, branded({ hasContents: true, hasCover: true }), { paper: 'A4' }), 'contents');
  const text = pages(pdf);
  const total = text.length - 1;
  for (const { headline } of long.developments) {
    const told = new RegExp(`${headline} +(\\d+)$`, 'm').exec(text.slice(0, 2).join('\n'))?.[1];
    const found = text.findIndex((page, at) => at > 1 && new RegExp(`^ *${headline}$`, 'm').test(page)) + 1;
    expect(Number(told), headline).toBe(found);
  }
  for (const [at, page] of text.slice(1, total).entries()) expect(page).toContain(`Page ${at + 2} of ${total}`);
  expect(text[9]?.split('\n').find((line) => line.trim() !== '')).toMatch(
    /Black Sea Digest, No\. 47 +Development \d+ comes to pass/,
  );
});

test('[D5] no line of a paragraph stands alone at the foot or at the head of a page', () => {
  test.skip(!has('pdftotext'), 'pdftotext (poppler-utils) is not on this machine');
  let count = 0;
  const paragraphOf = (words: number) => `par${++count} `.repeat(words);
  const issue = {
    ...sample,
    developments: longIssue(24).developments.map((development, at) => ({
      ...development,
      body: paragraphs(...Array.from({ length: 4 + (at % 5) }, (_, each) => paragraphOf(22 + ((each + at) % 4) * 14))),
    })),
  };
  const text = pages(print(writeIssueHtml(issue, branded(), { paper: 'A4' }), 'lines'));
  const linesOf = (page: string) => [...page.matchAll(/^.*\b(par\d+)\b.*$/gm)].map(([, paragraph]) => paragraph);
  let divided = 0;
  for (const [at, page] of text.slice(0, -1).entries()) {
    const [above, below] = [linesOf(page), linesOf(text[at + 1] ?? '')];
    const paragraph = above.at(-1);
    if (paragraph === undefined || paragraph !== below[0]) continue;
    divided += 1;
    const linesAt = (lines: readonly (string | undefined)[]) => lines.filter((each) => each === paragraph).length;
    expect(Math.min(linesAt(above), linesAt(below)), `${paragraph}, divided after page ${at + 1}`).toBeGreaterThan(1);
  }
  expect(divided).toBeGreaterThan(3);
});

test('[D15] text below a picture that does not fit on a page moves up before it, and stays in its development', () => {
  test.skip(!has('pdftotext'), 'pdftotext (poppler-utils) is not on this machine');
  const caption = 'Cranes seen from the mole';
  const [first, second, ...others] = longIssue(4).developments;
  if (first === undefined || second === undefined) throw new Error('no developments');
  const content = wholeImage({ sha256: PNG_HASH, mediaType: 'image/png', widthPx: 600, heightPx: 800 });
  const behind = ['one', 'two', 'three'].map((word) => `behind-${word} `.repeat(40));
  const issue = {
    ...sample,
    developments: [
      { ...first, body: paragraphs('above '.repeat(200), ...behind), whyThisMatters: paragraphs('at the end') },
      { ...second, body: paragraphs('next '.repeat(40)) },
      ...others,
    ],
    pictures: [
      { caption, afterBlock: 0 },
      { caption: 'The same from the sea', afterBlock: 2 },
    ].map(({ caption: words, afterBlock }) => ({
      ...blankPicture(first.id, content),
      caption: words,
      placement: { afterBlock },
    })),
  };
  const html = writeIssueHtml(issue, branded(), { paper: 'A4', pictures: source });
  const inHtml = ['above', caption, 'behind-one', 'behind-two', 'from the sea', 'behind-three', 'at the end'];
  const places = inHtml.map((words) => html.indexOf(words, html.indexOf('<main')));
  expect(places, 'the page itself keeps the order').toEqual([...places].sort((a, b) => a - b));
  const text = pages(print(html, 'text-up'));
  const pageOf = (words: string) => text.findIndex((page) => page.includes(words));
  expect(pageOf(caption)).toBe(pageOf('above') + 1);
  expect(pageOf('behind-one')).toBe(pageOf('above'));
  const whole = text.join('\n');
  const order = [caption, 'from the sea', second.headline].map((words) => whole.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('[D5] is tagged, bookmarked, whole, linked, and says title, author, language and the issue’s own day', () => {
  test.skip(!has('pdfinfo') || !has('qpdf'), 'pdfinfo (poppler-utils) or qpdf is not on this machine');
  const pdf = print(writeIssueHtml(sample, branded({ hasContents: true }), { paper: 'A4' }), 'tagged');
  expect(spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' }).status).toBe(0);
  const information = spawnSync('pdfinfo', ['-isodates', pdf], { encoding: 'utf8' }).stdout;
  expect(information).toMatch(/Title: +Batteries, Furnaces and a Cable · Black Sea Digest · No\. 47/);
  expect(information).toMatch(/Author: +Black Sea Digest/);
  expect(information).toMatch(/Tagged: +yes/);
  expect(information).toMatch(/CreationDate: +2026-11-22/);
  const structure = spawnSync('pdfinfo', ['-struct-text', pdf], { encoding: 'utf8' }).stdout;
  const order = [
    'Batteries, Furnaces and a Cable',
    'In this issue',
    'sample issue',
    'dredged',
    'samples a year',
    'shortening',
  ];
  const read = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
  const at = order.map((words) => read.indexOf(words));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at).not.toContain(-1);
  expect(structure).toMatch(/Table.*\n.*TR/s);
  const file = spawnSync('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], {
    encoding: 'latin1',
    maxBuffer: 1e9,
  }).stdout;
  expect(file).toContain('/Outlines');
  expect(file).toContain('/Lang (en-GB)');
  expect((file.match(/\/Subtype \/Link/g) ?? []).length).toBeGreaterThan(10);
});

test('[D5] the same issue gives the same bytes as PDF', () => {
  const html = writeIssueHtml(sample, branded(), { paper: 'A4' });
  const hash = (pdf: string) => spawnSync('sha256sum', [pdf], { encoding: 'utf8' }).stdout.split(' ')[0];
  expect(hash(print(html, 'same-one'))).toBe(hash(print(html, 'same-two')));
});
