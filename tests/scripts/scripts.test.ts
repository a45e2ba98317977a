import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const script = (name: string) => import(/* @vite-ignore */ join(root, 'scripts', name));

describe('the set-up scripts', () => {
  it('[A2] a runtime with a wrong checksum is refused before it is unpacked', async () => {
    const { verifyIntegrity } = await script('runtime.mjs');
    const path = join(mkdtempSync(join(tmpdir(), 'digest-desk-test-')), 'runtime.tgz');
    writeFileSync(path, 'the package');
    const right = `sha512-${createHash('sha512').update('the package').digest('base64')}`;
    await expect(verifyIntegrity(path, right)).resolves.toBeUndefined();
    writeFileSync(path, 'the package, tampered with');
    await expect(verifyIntegrity(path, right)).rejects.toThrow(/checksum is wrong.*nothing was unpacked/s);
  });

  it('[A3] a run is failed by a failure, and by a suite that ran nothing', async () => {
    const { summarise } = await script('test-summary.mjs');
    expect(
      summarise([
        { passed: 3, failed: 0 },
        { passed: 2, failed: 0 },
      ]),
    ).toEqual({ line: '5 passed, 0 failed', exitCode: 0 });
    expect(
      summarise([
        { passed: 3, failed: 1 },
        { passed: 2, failed: 0 },
      ]).exitCode,
    ).toBe(1);
    expect(
      summarise([
        { passed: 3, failed: 0 },
        { passed: 0, failed: 0 },
      ]).exitCode,
    ).toBe(1);
  });
});

describe('the command line', () => {
  const digest = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/digest.mjs'), ...words], { encoding: 'utf8' });
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-cli-'));
  const text = join(folder, 'week.txt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    text,
    'Quay Opens at Poti\nIt was opened on Monday by two ministers.\nWhy it matters: Grain need not wait.\nIn Context\nDistance has a price.\nThe takeaway: Short ways win.',
  );

  it('[A26] import writes the issue as JSON to stdout and its report to stderr', () => {
    const done = digest('import', text);
    expect(done.status).toBe(0);
    const issue = JSON.parse(done.stdout);
    expect(issue).toMatchObject({
      format: 'digest-desk/issue',
      version: 1,
      language: 'en',
      title: '',
      developments: [{ headline: 'Quay Opens at Poti' }],
      leftOut: [],
    });
    expect(done.stderr).toContain('6 of 6 paragraphs placed');
  });

  it('[A26] export writes the files, refuses an existing one without --force, and reads its own Markdown back', () => {
    const json = join(folder, 'week.json');
    expect(digest('import', text, '-o', json).status).toBe(0);
    expect(digest('export', json, '--to', 'md,html', '-o', folder, '--name', 'out').status).toBe(0);
    const refused = digest('export', json, '--to', 'md', '-o', folder, '--name', 'out');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/out\.md is already in .*--force/);
    expect(digest('export', json, '--to', 'md', '-o', folder, '--name', 'out', '--force').status).toBe(0);
    expect(JSON.parse(digest('import', join(folder, 'out.md')).stdout)).toEqual(
      JSON.parse(digest('import', json).stdout),
    );
  });

  it('[A26] check exits 1 on findings', () => {
    const done = digest('check', text, '--json');
    expect(done.status).toBe(1);
    expect(JSON.parse(done.stdout).findings.map((item: { check: string }) => item.check)).toContain('missing-title');
  });

  it.each([
    [['import', join(folder, 'absent.txt')], 'there is no such file'],
    [['export', text, '--to', 'odt'], '“odt” is no format'],
    [['export', text], 'say which formats: --to html,'],
    [['frobnicate'], 'There is no command'],
    [['import', text, '--frob'], '--help'],
  ] as const)('[A26] bad usage %j exits 2 and names the remedy, without a stack', (words, said) => {
    const done = digest(...words);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain(said);
    expect(done.stderr).not.toMatch(/\n\s+at /);
  });
});
