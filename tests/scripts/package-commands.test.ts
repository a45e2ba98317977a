import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/shared/domain/issue.ts';
import { writeRegisterJson } from '../../src/shared/entities/index.ts';
import { readPackage } from '../../src/shared/exchange/index.ts';
import { parseIssueJson, writeIssueJson } from '../../src/shared/export/json/index.ts';
import { sampleIssue } from '../../src/shared/sample/sample-issue.ts';
import { sampleRegister } from '../../src/shared/sample/sample-register.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-pack-'));
const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
const digest = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/digest.mjs'), ...words], { encoding: 'utf8', cwd: folder, env });

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const sha256 = createHash('sha256').update(PNG).digest('hex');
const issue: Issue = {
  ...sampleIssue('publication1' as never),
  pictures: [
    {
      id: 'p1' as never,
      developmentId: null,
      order: 0,
      caption: '',
      credit: '',
      licence: '',
      alt: 'A dot',
      isDecorative: false,
      size: 'full',
      placement: 'after',
      content: { kind: 'image', sha256, mediaType: 'image/png', widthPx: 1, heightPx: 1, crop: null, focus: null },
    },
  ],
};

describe('digest pack and digest import', () => {
  it('[X1] packs an issue with its pictures and names, and reads it back equal', () => {
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures', `${sha256}.png`), PNG);
    writeFileSync(join(folder, '47.json'), writeIssueJson(issue));
    writeFileSync(join(folder, 'register.json'), writeRegisterJson(sampleRegister()));
    const packed = digest('pack', '47.json', '--register', 'register.json', '--publication', 'Black Sea Digest');
    expect([packed.status, packed.stdout]).toEqual([0, '']);
    const read = readPackage('47.digest', new Uint8Array(readFileSync(join(folder, '47.digest'))));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.manifest).toMatchObject({ publication: { name: 'Black Sea Digest' }, packedBy: null });
    expect(read.value.pictures.map((picture) => picture.sha256)).toEqual([sha256]);
    expect(read.value.entities.length).toBeGreaterThan(3);

    mkdirSync(join(folder, 'back'));
    const back = digest('import', '47.digest', '-o', 'back/47.json');
    expect([back.status, back.stderr]).toEqual([0, '']);
    expect(parseIssueJson(readFileSync(join(folder, 'back/47.json'), 'utf8'))).toEqual(
      parseIssueJson(writeIssueJson(issue)),
    );
    expect(readFileSync(join(folder, 'back/pictures', sha256))).toEqual(PNG);
  });

  it('[X1] refuses a damaged package by name, writes nothing, and says what the commands take', () => {
    writeFileSync(join(folder, 'cut.digest'), readFileSync(join(folder, '47.digest')).subarray(0, 900));
    const cut = digest('import', 'cut.digest', '-o', 'cut.json');
    expect(cut.status).toBe(2);
    expect(cut.stderr).toMatch(/“cut\.digest” was not opened: it is cut short.*Nothing was changed/);
    expect(existsSync(join(folder, 'cut.json'))).toBe(false);
    expect(digest('pack', '--help').stdout).toContain('digest pack ISSUE');
    expect(digest('pack').status).toBe(2);
  });
});
