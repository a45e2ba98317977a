import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApp } from './open-app.mjs';
import { ensureApp, root } from './setup.mjs';
import { withSources } from './sources.mjs';

/*
 * Takes the README's pictures of what comes out: the sample issue with a drawing and two charts, exported by the command line
 * in each theme, as readers see it. Pages of PDF and Word are drawn by Poppler and LibreOffice, and ImageMagick
 * makes the pictures small; all must be there.
 */

const PICTURES = join(root, 'docs/pictures');
const QUAY = join(PICTURES, 'quay.svg');
const DESKTOP = { width: 1100, height: 1000 };
const PHONE = { width: 390, height: 844 };
/** How tall each of them stands in the picture. */
const TALL_PX = 620;
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><circle cx="32" cy="32" r="30" fill="#7c1f2d"/><path d="M14 38q9-8 18 0t18 0" fill="none" stroke="#fffdf7" stroke-width="5"/><path d="M32 12v18m-8-9h16" stroke="#fffdf7" stroke-width="4"/></svg>';

const { executablePath } = await ensureApp();
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-pictures-'));
const themes = await makeInput();
for (const theme of themes) exportTheme(theme);

const { app, close } = await openApp(executablePath, join(folder, 'profile'));
const opened = app.waitForEvent('window');
await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ width: 1440, height: 900 }).loadURL('about:blank'));
const page = await opened;
for (const { id } of themes) {
  const file = (name) => join(folder, id, name);
  await compose(`output-${id}.png`, [
    await look(file('digest.html'), DESKTOP, 'light'),
    await look(file('digest.html'), PHONE, 'dark'),
    await look(file('digest.email.html'), PHONE, 'light'),
    ...paper(file('digest.pdf'), 1, 2),
  ]);
}
const book = join(folder, 'harbour/book');
run('unzip', ['-q', '-o', join(folder, 'harbour/digest.epub'), '-d', book]);
run('soffice', [
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  join(folder, 'word'),
  join(folder, 'harbour/digest.docx'),
]);
await compose('output-word-epub.png', [
  ...paper(join(folder, 'word/digest.pdf'), 2, 3),
  await look(join(book, 'EPUB/development-3.xhtml'), PHONE, 'light'),
  await look(join(book, 'EPUB/development-1.xhtml'), PHONE, 'light'),
]);
await close();

/** Writes the issue, its drawing and the brands; gives the themes. */
function makeInput() {
  return withSources(async (load) => {
    const { sampleIssue } = await load('/src/shared/sample/sample-issue.ts');
    const { blankPicture, wholeImage } = await load('/src/shared/domain/picture.ts');
    const { writeIssueJson } = await load('/src/shared/export/json/index.ts');
    const { THEMES, brandOfTheme, writeBrandFile } = await load('/src/shared/brand/index.ts');
    const { CHARTS } = await load('/tests/shared/charts/charts.ts');
    const { branded, MAIL_BRAND } = await load('/tests/shared/export/branded.ts');
    const issue = sampleIssue('p');
    const sha256 = createHash('sha256').update(readFileSync(QUAY)).digest('hex');
    const picture = (at, content, words) => ({ ...blankPicture(issue.developments[at].id, content), ...words });
    const pictures = [
      picture(0, wholeImage({ sha256, mediaType: 'image/svg+xml', widthPx: 1200, heightPx: 700 }), {
        caption: 'Two gantry cranes at the new quay; the third comes in spring.',
        credit: 'Drawing: Harbour Desk',
        licence: 'CC BY 4.0',
        alt: 'Two cranes stand over a quay; a ship with three containers lies off it.',
        placement: { afterBlock: 0 },
      }),
      picture(
        2,
        { kind: 'chart', chart: CHARTS.line },
        {
          caption: 'Gas bought from abroad fell in one country of three.',
        },
      ),
      picture(3, { kind: 'chart', chart: CHARTS.losses }),
    ];
    mkdirSync(join(folder, 'pictures'));
    copyFileSync(QUAY, join(folder, 'pictures', `${sha256}.svg`));
    writeFileSync(join(folder, 'digest.json'), writeIssueJson({ ...issue, pictures }));
    const logo = createHash('sha256').update(LOGO).digest('hex');
    const changes = {
      harbour: {},
      gazette: { logo: { sha256: logo, widthPx: 64, heightPx: 64 }, hasCover: true, hasContents: true },
      bulletin: { pageSize: 'Letter' },
    };
    for (const theme of THEMES) {
      const publication = branded({ ...brandOfTheme(theme), ...MAIL_BRAND, ...changes[theme.id] });
      const logos = new Map([[logo, { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(LOGO) }]]);
      writeFileSync(join(folder, `${theme.id}.json`), writeBrandFile({ publication, logos }));
    }
    return THEMES;
  });
}

function exportTheme({ id }) {
  const to = ['--to', 'html,email,pdf,docx,epub', '--name', 'digest', '--brand', join(folder, `${id}.json`)];
  run(process.execPath, [
    join(root, 'out/cli/digest.js'),
    'export',
    join(folder, 'digest.json'),
    ...to,
    '-o',
    join(folder, id),
  ]);
}

/** What a reader sees of a page first, as a picture's address. */
async function look(file, size, colorScheme) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await page.goto(pathToFileURL(file).href);
  const seen = await page.screenshot({ style: '::-webkit-scrollbar{display:none}' });
  return `data:image/png;base64,${seen.toString('base64')}`;
}

/** Pages of a PDF as pictures' addresses. */
function paper(file, ...numbers) {
  return numbers.map((number) => {
    const name = `${file}-${number}`;
    run('pdftoppm', ['-png', '-singlefile', '-r', '80', '-f', `${number}`, '-l', `${number}`, file, name]);
    return `data:image/png;base64,${readFileSync(`${name}.png`).toString('base64')}`;
  });
}

/** Puts them side by side into one picture. */
async function compose(name, addresses) {
  await page.setViewportSize({ width: 2400, height: TALL_PX + 56 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about:blank');
  await page.setContent(
    `<body style="margin:0;background:#e8e6e0;display:inline-flex;gap:22px;padding:28px">${addresses
      .map((each) => `<img src="${each}" style="height:${TALL_PX}px;outline:1px solid #bdb8ae">`)
      .join('')}</body>`,
  );
  const path = join(PICTURES, name);
  await page.locator('body').screenshot({ path });
  run('mogrify', ['+dither', '-colors', '160', '-strip', path]);
}

function run(program, words) {
  const env = { ...process.env, DIGEST_DESK_ELECTRON: JSON.stringify([executablePath, root]) };
  const { status, error, stderr } = spawnSync(program, words, { encoding: 'utf8', env });
  if (error !== undefined || status !== 0)
    throw new Error(`${program} ${words.join(' ')}: ${error?.message ?? stderr}`);
}
