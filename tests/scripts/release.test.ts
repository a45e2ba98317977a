import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/shared/domain/release.ts';
import { writeProfiles } from '../../src/shared/export/export-profile.ts';
import { FORMAT_DEFAULTS } from '../../src/shared/export/format-options.ts';
import { writeIssueJson } from '../../src/shared/export/json/index.ts';
import { sample } from '../shared/export/branded.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const own = join(folder, 'own');
const at = (...names: readonly string[]) => join(folder, ...names);

function digest(...words: readonly string[]) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const done = spawnSync(process.execPath, [join(root, 'out/cli/digest.js'), ...words], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, DIGEST_DESK_PROFILE: own },
  });
  expect(done.stderr).not.toMatch(/\bat .*\.js:|\bat .*\.cjs:/);
  return done;
}
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const manifestIn = (name: string) => JSON.parse(readFileSync(at(name, 'manifest.json'), 'utf8')) as Manifest;

const issue = write('issue.json', writeIssueJson(sample));
const blocked = write('blocked.json', writeIssueJson({ ...sample, title: '' }));
const REASON = ['--reason', 'The board has seen it.'] as const;

describe('digest release', () => {
  it('[D9] writes files, manifest and record, the same bytes again for every format, and verifies', () => {
    const done = digest('release', issue, '-o', at('one'), ...REASON);
    expect(done.stderr + done.stdout).toContain(`${at('one')}: release 47.1, `);
    expect(done.status).toBe(0);
    expect(digest('verify', at('one')).status).toBe(0);
    digest('release', issue, '-o', at('two'), '--to', 'html,docx,epub,json', ...REASON);
    expect(readdirSync(at('one')).sort()).toEqual([
      'issue.docx',
      'issue.email.html',
      'issue.eml',
      'issue.epub',
      'issue.html',
      'issue.json',
      'issue.md',
      'issue.rss.xml',
      'issue.txt',
      'manifest.json',
      'record.json',
    ]);
    expect(manifestIn('two').files).toHaveLength(4);
    expect(manifestIn('one').files).toEqual(expect.arrayContaining([...manifestIn('two').files]));
    expect(manifestIn('one')).toMatchObject({
      release: 1,
      issue: { number: '47' },
      generator: { name: 'Digest Desk' },
    });
    // The key was made once, by this machine's user, who alone may read it.
    expect(manifestIn('one').publicKey).toBe(manifestIn('two').publicKey);
    expect(statSync(join(own, 'command-line-key.json')).mode & 0o077).toBe(0);
    expect(readFileSync(issue, 'utf8')).toBe(writeIssueJson(sample));
  });

  it('[D9] is stopped by a blocker, exit 1, and goes on with a reason, which is recorded', () => {
    const stopped = digest('release', blocked, '-o', at('blocked'), '--to', 'md');
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toMatch(/^blocker: /m);
    expect(stopped.stderr).toContain('or give --reason TEXT');
    expect(readdirSync(folder)).not.toContain('blocked');
    expect(digest('release', blocked, '-o', at('blocked'), '--to', 'md', ...REASON).status).toBe(0);
    expect(manifestIn('blocked').overridden[0]).toMatchObject({ reason: REASON[1] });
    expect(digest('verify', at('blocked')).status).toBe(0);
  });

  it('[D11] names every file that was altered, is missing, or does not belong there', () => {
    cpSync(at('one'), at('tampered'), { recursive: true });
    writeFileSync(at('tampered', 'issue.html'), 'other');
    rmSync(at('tampered', 'issue.txt'));
    writeFileSync(at('tampered', 'more.html'), 'x');
    mkdirSync(at('tampered', 'empty'));
    const done = digest('verify', at('tampered'));
    expect(done.status).toBe(1);
    const lines = done.stdout.split('\n').map((line) => line.slice(at('tampered').length + 2));
    expect(lines.filter((line) => line !== '').map((line) => line.replace(/;.*/, ''))).toEqual([
      'issue.html was altered',
      'issue.txt is missing',
      'empty/ is not of this release',
      'more.html is not of this release',
    ]);
  });

  it('[D11] verifies a colleague’s release by their public key, and by no other', () => {
    expect(digest('key', 'new', '--name', 'Tomas Lind', 'tomas.json').status).toBe(0);
    const key = digest('key', 'show', 'tomas.json').stdout.split(' ')[0] ?? '';
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(digest('key', 'new', '--name', 'Other', 'tomas.json').status).toBe(2);
    digest('release', issue, '-o', at('theirs'), '--to', 'txt', '--key', 'tomas.json', ...REASON);
    expect(manifestIn('theirs').name).toBe('Tomas Lind');
    expect(digest('verify', at('theirs'), '--key', key).status).toBe(0);
    const wrong = digest('verify', at('one'), '--key', key);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain(`not with the one given`);
  });

  it('[D10] numbers a correction on, says it in the new files, and refuses a second release without one', () => {
    const copy = write('kept.json', readFileSync(issue, 'utf8'));
    digest('release', copy, '-o', at('first'), '--to', 'html,json', '--update', ...REASON);
    expect(digest('verify', copy).stdout).toContain('whole');
    const refused = digest('release', copy, '-o', at('second'), '--to', 'html');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('47.1 is out as it is');
    const done = digest(
      ...['release', copy, '-o', at('second'), '--to', 'html,json', '--update'],
      ...['--correction', 'The quay is 310 metres long.', '--why', 'A reader wrote.', ...REASON],
    );
    expect(done.stdout).toContain('release 47.2');
    expect(readFileSync(at('second', 'kept.html'), 'utf8')).toContain('The quay is 310 metres long.');
    expect(manifestIn('second').corrections).toMatchObject([{ release: 1, why: 'A reader wrote.' }]);
    expect(digest('verify', at('second'), '--record', copy).status).toBe(0);
    expect(digest('verify', at('first'), '--record', copy).status).toBe(0);
    // That other copy of the issue knows of no release.
    expect(digest('verify', at('first'), '--record', issue).stdout).toContain('does not tell of release 47.1');
  });

  it('[D11] says that a folder holds no release, and that one is taken', () => {
    mkdirSync(at('nothing'));
    writeFileSync(at('nothing', 'a.txt'), 'x');
    expect(digest('verify', at('nothing')).status).toBe(2);
    const taken = digest('release', issue, '-o', at('one'), '--to', 'txt', ...REASON);
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain('Each release has a folder of its own');
  });
});

describe('digest export --profile', () => {
  it('[D13] runs a profile of the window: its formats, its options, its folder by pattern', () => {
    mkdirSync(own, { recursive: true });
    const profile = {
      ...FORMAT_DEFAULTS,
      name: 'Sunday mailing',
      formats: ['txt', 'thread', 'site'] as const,
      siteFlavour: 'astro' as const,
    };
    const file = writeProfiles([
      { ...profile, formats: [...profile.formats], folder: at('out'), subfolders: '{year}/{number}' },
    ]);
    writeFileSync(join(own, 'export-profiles.json'), file);
    expect(digest('export', issue, '--profile', 'sunday mailing').status).toBe(0);
    expect(readdirSync(at('out/2026/47')).sort()).toEqual(
      ['47-site', '47.thread.txt', '47.txt'].map((name) => `${stem()}${name.slice(2)}`),
    );
    expect(readdirSync(at('out/2026/47', `${stem()}-site`))).toContain('src');
    const unknown = digest('export', issue, '--profile', 'Monday');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('It has “Sunday mailing”');
  });
});

const stem = (): string =>
  readdirSync(at('out/2026/47'))
    .find((name) => name.endsWith('.txt') && !name.endsWith('.thread.txt'))
    ?.slice(0, -4) ?? '';
