import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-print-job-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the app as the command line does to print one job. */
function print(job: object | string): { code: number | null; errors: string } {
  const file = join(folder, 'job.json');
  writeFileSync(file, typeof job === 'string' ? job : JSON.stringify(job));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...asRoot, root, `--print-pdf=${file}`, `--user-data-dir=${join(folder, 'profile')}`];
  const done = spawnSync(process.env.DIGEST_DESK_RUNTIME ?? '', args, { encoding: 'utf8' });
  return { code: done.status, errors: done.stderr };
}

test('[A26] a print job leaves its PDF whole before the process ends, time after time', () => {
  for (let round = 0; round < 5; round += 1) {
    const output = join(folder, `page-${round}.pdf`);
    const html = `<!doctype html><html lang="en"><title>Round</title><p>${'Grain moves again. '.repeat(4_000)}</p></html>`;
    expect(print({ html, pageSize: 'A4', output }).code).toBe(0);
    const pdf = readFileSync(output, 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  }
});

test('[A26] a broken print job ends with exit code 2 and a line that says why', () => {
  const { code, errors } = print('{ "html": 1 }');
  expect(code).toBe(2);
  expect(errors).toContain('The PDF could not be printed');
});

test('[A26] a print job that may not write leaves no file and says so', () => {
  const output = join(folder, 'no-such-folder/page.pdf');
  const { code, errors } = print({ html: '<p>x</p>', pageSize: 'Letter', output });
  expect(code).toBe(2);
  expect(errors).toContain('no-such-folder');
  expect(existsSync(output)).toBe(false);
});
