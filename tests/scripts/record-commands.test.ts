import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHashes } from '../../src/shared/approval/index.ts';
import type { Issue } from '../../src/shared/domain/issue.ts';
import { writeIssueJson } from '../../src/shared/export/json/index.ts';
import { writeIssueMarkdown } from '../../src/shared/export/markdown/index.ts';
import { sampleIssue } from '../../src/shared/sample/sample-issue.ts';
import { content, ISSUE, recordOf, signers } from '../shared/record/keys.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-record-'));
// Neither a display nor an Electron is there for these commands.
const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
const digest = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/digest.mjs'), ...words], { encoding: 'utf8', cwd: folder, env });
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const { Alice, Bob } = signers;
const record = await recordOf([
  [Alice, { kind: 'sent', part: 'lede', to: [], asked: '', ...content }],
  [Bob, { kind: 'returned', part: 'lede', reason: 'Too long.', ...content }],
  [Alice, { kind: 'sent', part: 'lede', to: [], asked: '', ...content }],
  [Bob, { kind: 'approved', part: 'lede', ...content }],
]);
const issue: Issue = { ...sampleIssue('p' as never), id: ISSUE, record };

describe('digest hash', () => {
  it('[C10] prints the hashes of all parts as JSON, the same from JSON and Markdown', () => {
    const done = digest('hash', file('47.json', writeIssueJson(issue)), '--json');
    expect([done.status, JSON.parse(done.stdout)]).toEqual([0, contentHashes(issue)]);
    expect(Object.keys(JSON.parse(done.stdout))).toEqual([
      'canonicalVersion',
      'developments',
      'lede',
      'inContext',
      'takeaway',
    ]);
    const markdown = digest('hash', file('47.md', writeIssueMarkdown(issue).text), '--json');
    expect(JSON.parse(markdown.stdout)).toEqual(contentHashes(issue));
  });

  it('[C10] prints a line a part without --json, and exits 2 for what is not there', () => {
    const lines = digest('hash', file('47.json', writeIssueJson(issue)))
      .stdout.trim()
      .split('\n');
    expect(lines).toHaveLength(3 + issue.developments.length);
    expect(lines[1]).toBe(`${contentHashes(issue).developments[0]?.hash}  ${issue.developments[0]?.headline}`);
    const missing = digest('hash', 'nowhere.json');
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('nowhere.json: there is no such file');
  });
});

describe('digest verify', () => {
  const verify = (name: string, entries: readonly unknown[], seals: readonly unknown[] = record.seals) =>
    digest('verify', file(name, writeIssueJson({ ...issue, record: { entries, seals } as never })));

  it('[C14] exits 0 for a whole record, and for an issue about which nothing was decided', () => {
    const done = verify('whole.json', record.entries);
    expect([done.status, done.stdout]).toEqual([0, `${join(folder, 'whole.json')}: whole; 4 decisions by 2 people\n`]);
    const none = verify('none.json', [], []);
    expect([none.status, none.stdout]).toEqual([
      0,
      `${join(folder, 'none.json')}: whole; nothing has been decided yet\n`,
    ]);
  });

  it('[C14] exits 1 and names the entry that was changed, removed or moved', () => {
    const [first, second, third, fourth] = record.entries;
    const changed = verify('changed.json', [first, { ...second, name: 'Alice' }, third, fourth]);
    expect([changed.status, changed.stdout.includes(`entry 2 (Alice sent lede back`)]).toEqual([1, true]);
    expect(changed.stdout).toContain(`${second?.hash}) was changed`);
    for (const [index, entry] of record.entries.entries()) {
      const done = verify(
        `without-${index}.json`,
        record.entries.filter((each) => each !== entry),
      );
      expect([done.status, done.stdout]).toEqual([
        1,
        expect.stringContaining(`entry ${index + 1} (${entry.hash}) was removed`),
      ]);
    }
    const moved = verify('moved.json', [first, third, second, fourth]);
    expect([moved.status, moved.stdout]).toEqual([1, expect.stringContaining(`entry 2 (Alice sent lede for review`)]);
    expect(moved.stdout).toContain('was moved');
  });

  it('[C14] exits 2 for what is no issue, or carries no record', () => {
    expect(digest('verify', file('broken.json', '{ "format": "digest-desk/issue", ')).status).toBe(2);
    expect(digest('verify', 'nowhere.json').status).toBe(2);
    expect(digest('verify').status).toBe(2);
    const markdown = digest('verify', file('47.md', writeIssueMarkdown(issue).text));
    expect([markdown.status, markdown.stderr]).toEqual([2, expect.stringContaining('Export the issue as JSON')]);
  });

  it('[C14] both commands say what they take', () => {
    expect(digest('verify', '--help').stdout).toContain('0 whole, 1 tampered with, 2 unreadable');
    expect(digest('hash', '--help').stdout).toContain('--json');
    expect(digest('--help').stdout).toContain('digest verify PATH');
  });
});
