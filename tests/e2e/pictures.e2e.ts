import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp } from './launch.ts';

const BODY = '[data-field$="/body"]';

/** Pastes a picture that the page draws itself; `exif` turns it a quarter and says where it was taken. */
async function pasteDrawing(page: Page, name: string, type: string, exif = false): Promise<void> {
  await page.locator(BODY).click();
  await page.evaluate(
    async ({ name, type, exif, body }) => {
      const canvas = new OffscreenCanvas(120, 40);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = 'teal';
      context.fillRect(0, 0, 60, 40);
      const drawn = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
      const orientation = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
      const tiff = [
        0x4d,
        0x4d,
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        ...orientation,
        0,
        0,
        0,
        0,
        ...new TextEncoder().encode('GPS SECRET'),
      ];
      const payload = [...new TextEncoder().encode('Exif\0\0'), ...tiff];
      const segment = [0xff, 0xe1, (payload.length + 2) >> 8, (payload.length + 2) & 255, ...payload];
      const bytes = exif ? new Uint8Array([...drawn.slice(0, 2), ...segment, ...drawn.slice(2)]) : drawn;
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      document
        .querySelector(body)
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { name, type, exif, body: BODY },
  );
}

test('[B11] a pasted picture is stored upright and bare, is undone and done again, and a file that is none is refused by name', async () => {
  const { app, page, problems } = await launchApp();
  const pictures = page.locator('section[aria-label="Page"] figure img');
  await pasteDrawing(page, 'turned.jpg', 'image/jpeg', true);
  await expect(pictures).toHaveCount(1);
  await expect
    .poll(() => pictures.first().evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([40, 120]);
  const stored = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('digest-desk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('blobs').objectStore('blobs').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join());
          };
        };
      }),
  );
  expect(stored.length).toBeGreaterThan(100);
  expect(stored).not.toContain('Exif');
  expect(stored).not.toContain('GPS SECRET');

  await page.keyboard.press('Control+z');
  await expect(pictures).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(pictures).toHaveCount(1);

  await page.evaluate((body) => {
    const data = new DataTransfer();
    data.items.add(new File(['just words'], 'fake.png', { type: 'image/png' }));
    document
      .querySelector(body)
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, BODY);
  await expect(page.getByText(/“fake\.png” is no picture/)).toBeVisible();
  await expect(pictures).toHaveCount(1);
  expect(problems).toEqual([]);
  await app.close();
});

test('[B12] [B13] a picture and a chart with their words reach Markdown, HTML, PDF and JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-pictures-'));
  const { app, page, problems } = await launchApp();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, folder);
  await pasteDrawing(page, 'quay.png', 'image/png');
  const panel = page.locator('[data-area="panel-pictures"]');
  const unfold = panel.getByRole('button', { name: 'Unfold Pictures' });
  await expect(panel).toBeVisible();
  // The panel may be unfolding by itself at this moment, as a picture has just come.
  await expect(async () => {
    if (await unfold.isVisible()) await unfold.click({ timeout: 1_000 });
    await expect(panel.getByRole('button', { name: /^Image/ })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await panel.getByRole('button', { name: /^Image/ }).click();
  await panel.getByLabel(/^Alt text/).fill('A quay with one crane');
  await panel.getByRole('textbox', { name: 'Caption' }).fill('The quay at noon');
  await panel.getByRole('textbox', { name: 'Credit' }).fill('N. Berdze');
  await panel.getByRole('button', { name: 'Add a chart' }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Cost of each phase');
  await panel.getByLabel(/^Table/).fill('Phase\tCost\nFirst\t140\nSecond\t210');
  await panel.getByRole('textbox', { name: 'Source' }).fill('Terms of the venture');
  await page.keyboard.press('Tab');
  await expect(page.locator('section[aria-label="Page"] figure')).toHaveCount(2);

  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'Preflight' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(folder)).toBeVisible();
  await page.getByRole('button', { name: /^All \d+ formats$/ }).click();
  await page.getByLabel('JSON').check();
  await page.keyboard.press('Control+e');
  await expect(page.getByText(/files written/)).toBeVisible({ timeout: 30_000 });

  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(readdirSync(join(folder, 'pictures'))).toHaveLength(2);
  expect(read('black-sea-digest-47.md')).toMatch(/!\[A quay with one crane\]\(pictures\/[0-9a-f]+\.png/);
  const html = read('black-sea-digest-47.html');
  expect(html).toMatch(/<img[^>]+alt="A quay with one crane"[^>]*>/);
  expect(html).toContain('src="data:image/png;base64,');
  expect(html).toMatch(/<svg[\s\S]*Cost of each phase/);
  expect(html).toMatch(/<details[\s\S]*140[\s\S]*<\/details>/);
  expect(html).toContain('application/ld+json');
  const json = JSON.parse(read('black-sea-digest-47.json'));
  expect(json.pictures).toHaveLength(2);
  expect(json.entities.map((item: { name: string }) => item.name)).toContain('Anadolu Cell');
  const structure = execFileSync('pdfinfo', ['-struct-text', join(folder, 'black-sea-digest-47.pdf')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(structure).toContain('Figure');
  expect(readFileSync(join(folder, 'black-sea-digest-47.pdf'), 'latin1')).toContain('/Alt (A quay with one crane)');
  expect(problems).toEqual([]);
  await app.close();
});
