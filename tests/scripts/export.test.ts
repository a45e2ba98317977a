import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBrandFile } from '../../src/shared/brand/index.ts';
import type { PictureId } from '../../src/shared/domain/ids.ts';
import type { Chart, Picture } from '../../src/shared/domain/picture.ts';
import { writeIssueJson } from '../../src/shared/export/json/index.ts';
import { CHARTS } from '../shared/charts/charts.ts';
import { branded, LIGHT_LOGO, longIssue, MAIL_BRAND, sample } from '../shared/export/branded.ts';
import { bytesOf } from '../shared/pictures/picture-bytes.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function digest(...words: readonly string[]) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, 'out/cli/digest.js'), ...words], {
    encoding: 'utf8',
    cwd: folder,
    env,
  });
}
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const issue = file('issue.json', writeIssueJson(sample));
const brand = file(
  'brand.json',
  writeBrandFile({
    publication: branded({ ...MAIL_BRAND, hasContents: true, logo: { sha256: LIGHT_LOGO, widthPx: 40, heightPx: 8 } }),
    logos: new Map([[LIGHT_LOGO, { mediaType: 'image/png', bytes: bytesOf('logo') }]]),
  }),
);
const FORMATS = 'html,email,eml,md,docx,epub,txt,json,rss';
const NAMES = [
  'issue.docx',
  'issue.email.html',
  'issue.eml',
  'issue.epub',
  'issue.html',
  'issue.json',
  'issue.md',
  'issue.rss.xml',
  'issue.txt',
];

describe('digest export', () => {
  it('[D4] draws charts for mail, the same each time; one in letters that its typeface lacks stays a table', () => {
    const chart = (id: string, title: string): Picture => ({
      id: id as PictureId,
      developmentId: null,
      placement: 'after',
      order: 0,
      size: 'full',
      alt: title,
      isDecorative: false,
      caption: '',
      credit: '',
      licence: '',
      content: { kind: 'chart', chart: { ...Object.values(CHARTS)[0], title } as Chart },
    });
    const pictures = [chart('latin', 'Grain shipped, Зерно'), chart('chinese', '粮食出口')];
    const charted = file('charted.json', writeIssueJson({ ...sample, pictures }));
    const written = ['charted-one', 'charted-two'].map((name) => {
      const done = digest('export', charted, '--to', 'email,eml', '-o', join(folder, name));
      expect(done.status, done.stderr).toBe(0);
      expect(done.stderr).toMatch(/does not carry its drawing.*粮食出口/);
      return readFileSync(join(folder, name, 'pictures/chart-latin.png'));
    });
    const [one, two] = written as [Buffer, Buffer];
    expect(one.equals(two)).toBe(true);
    expect(one.subarray(1, 4).toString()).toBe('PNG');
    expect(one.readUInt32BE(16)).toBe(1_232);
    expect(readdirSync(join(folder, 'charted-one/pictures'))).toEqual(['chart-latin.png']);
    const mail = readFileSync(join(folder, 'charted-one/charted.email.html'), 'utf8');
    expect(mail).toContain('chart-latin.png');
    expect(mail).toContain('粮食出口');
    expect(readFileSync(join(folder, 'charted-one/charted.eml'), 'utf8')).toMatch(
      /Content-Type: image\/png; name="?chart-latin\.png/,
    );
  });

  it('[D6] writes every format but PDF without a display, and the same bytes again', () => {
    for (const out of ['one', 'two']) {
      const done = digest('export', issue, '--to', FORMATS, '-o', join(folder, out), '--brand', brand);
      expect(done.stderr).not.toMatch(/Error|at .*\.js:/);
      expect(done.status).toBe(0);
      expect(
        readdirSync(join(folder, out))
          .filter((name) => name !== 'pictures')
          .sort(),
      ).toEqual(NAMES);
    }
    for (const name of NAMES)
      expect(readFileSync(join(folder, 'one', name)).equals(readFileSync(join(folder, 'two', name))), name).toBe(true);
  });

  it('[D8] dresses the issue in the brand that its file gives, its logo too', () => {
    digest('export', issue, '--to', 'html,email,txt', '-o', join(folder, 'branded'), '--brand', brand);
    const text = (name: string) => readFileSync(join(folder, 'branded', name), 'utf8');
    expect(text('issue.html')).toContain(`data:image/png;base64,${Buffer.from('logo').toString('base64')}`);
    expect(text('issue.email.html')).toContain(`src="pictures/${LIGHT_LOGO.slice(0, 16)}.png"`);
    expect(readdirSync(join(folder, 'branded/pictures'))).toEqual([`${LIGHT_LOGO.slice(0, 16)}.png`]);
    expect(text('issue.txt')).toContain('Black Sea Digest');
  });

  it('[D7] says on stderr what a format could not carry, and nothing where it is equal', () => {
    const bare = {
      ...sample,
      figures: [],
      decisions: [],
      accepted: [],
      leftOut: [],
      developments: sample.developments.map((each) => ({ ...each, topics: [] })),
    };
    const given = file('bare.json', writeIssueJson(bare));
    const said = (format: string) => digest('export', given, '--to', format, '-o', join(folder, 'said')).stderr;
    expect(said('html')).toBe(`${join(folder, 'said/bare.html')}\n`);
    expect(said('txt')).toContain('The plain text does not carry 1 table in the body of “Anadolu Cell');
    expect(said('docx')).toContain('The Word file does not carry 5 aligned columns in the body of “Anadolu Cell');
  });

  it('[D4] says that a mail is too long, and how to have a shorter one', () => {
    const long = file('long.json', writeIssueJson(longIssue(60)));
    expect(digest('export', long, '--to', 'email', '-o', join(folder, 'long')).stderr).toMatch(
      /The mail is \d+ KB, and Gmail cuts .* Give the brand a webAddress/,
    );
    expect(
      digest('export', long, '--to', 'email', '-o', join(folder, 'long'), '--brand', brand, '--force').stderr,
    ).toContain('the short form with links to the web was written');
  });

  it.each([
    ['a brand that is none', ['--brand', file('none.json', '{')], 'none.json: the file is no JSON'],
    [
      'a brand with a colour that is none',
      [
        '--brand',
        file('colour.json', writeBrandFile({ publication: branded(), logos: new Map() }).replace('#fffefb', 'red;}')),
      ],
      'colour.json: at “brand.light.page”',
    ],
    ['a brand that is not there', ['--brand', 'nowhere.json'], 'nowhere.json'],
  ])('[D8] refuses %s, by name', (_name, words, message) => {
    const done = digest('export', issue, '--to', 'txt', ...words);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain(message);
  });

  it('[D6] tells the formats and what their files are called', () => {
    const help = digest('export', '--help').stdout;
    for (const format of FORMATS.split(',')) expect(help).toMatch(new RegExp(`^ {24}${format} `, 'm'));
    expect(help).toContain('STEM.email.html');
    expect(help).toContain('STEM.rss.xml');
  });
});
