import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportCommand } from '../../src/main/cli/export-command.ts';
import { writeIssueJson } from '../../src/shared/export/json/index.ts';
import { PNG_BYTES, PNG_HASH, pictured } from '../shared/export/pictured-issue.ts';

let folder = '';
let said = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digest-desk-pictures-'));
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  it('[B13] exports an issue with the pictures that lie beside it, and names those that do not', async () => {
    const hash = createHash('sha256').update(PNG_BYTES).digest('hex');
    const json = writeIssueJson(pictured).replaceAll(PNG_HASH, hash);
    await writeFile(join(folder, 'issue.json'), json);
    await mkdir(join(folder, 'pictures'));
    await writeFile(join(folder, 'pictures', 'quay of any name.png'), PNG_BYTES);
    await writeFile(
      join(folder, 'pictures', 'bbbbbbbbbbbbbbbb.svg'),
      '<svg viewBox="0 0 1 1"><script>1</script></svg>',
    );
    const out = join(folder, 'out');
    await exportCommand([join(folder, 'issue.json'), '--to', 'md,html,json', '-o', out]);
    expect((await readdir(out)).sort()).toEqual(['issue.html', 'issue.json', 'issue.md', 'pictures']);
    expect((await readdir(join(out, 'pictures'))).sort()).toEqual([
      `${hash.slice(0, 16)}.png`,
      'chart-pic-chart.svg',
      'chart-pic-half-chart.svg',
    ]);
    expect(new Uint8Array(await readFile(join(out, 'pictures', `${hash.slice(0, 16)}.png`)))).toEqual(PNG_BYTES);
    expect(await readFile(join(out, 'issue.html'), 'utf8')).toContain('data:image/png;base64,');
    expect(said).toMatch(/bbbbbbbbbbbbbbbb\.svg” contains a script/);
    expect(said).toMatch(/“The quay at Varsk” is shown whole/);
    expect(said).toMatch(/is not in .*pictures: only its words are exported/);

    // What was exported can be exported again, from Markdown as from JSON.
    said = '';
    await exportCommand([join(out, 'issue.md'), '--to', 'html', '-o', join(folder, 'again')]);
    expect(await readFile(join(folder, 'again', 'issue.html'), 'utf8')).toContain('data:image/png;base64,');
    await exportCommand([join(out, 'issue.md'), '--to', 'md', '--name', 'copy', '-o', out]);
    expect(await readFile(join(out, 'copy.md'), 'utf8')).toBe(await readFile(join(out, 'issue.md'), 'utf8'));
  });
});
