import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { writeIssueHtml } from '../../src/shared/export/html/index.ts';
import { pictured, source } from '../shared/export/pictured-issue.ts';
import { expectNoViolations } from './axe.ts';
import { launchApp } from './launch.ts';

const arabic = { ...pictured, language: 'ar' };
const PAGES = {
  'in English, with pictures and charts': writeIssueHtml(pictured, undefined, { pictures: source }),
  'in Arabic, from right to left': writeIssueHtml(arabic, undefined, { pictures: source, sources: 'notes' }),
};

for (const [name, html] of Object.entries(PAGES)) {
  test(`[A23] an exported page ${name} has no axe violation, light and dark, and breaks no rule of its own`, async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'digest-desk-page-')), 'page.html');
    writeFileSync(path, html);
    const { app } = await launchApp();
    const opened = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow }) => {
      void new BrowserWindow({ width: 900, height: 800 }).loadURL('about:blank');
    });
    const page = await opened;
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(pathToFileURL(path).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoViolations(page, `exported page ${name}, ${colorScheme}`);
    }
    expect(problems).toEqual([]);
    await app.close();
  });
}
